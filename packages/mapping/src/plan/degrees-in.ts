const part = /(\d{1,3}(?:[.,]\d+)?)/.source;
/** Degrees, then minutes and seconds with their signs, and the letter of the direction before or behind them. */
const shape = new RegExp(
  `^(?<before>[NSEWØV]?)\\s*${part}\\s*[°º]\\s*(?:${part}\\s*['′’]\\s*)?(?:${part}\\s*(?:["″”]|['′’]{2})\\s*)?(?<after>[NSEWØV]?)\\.?$`,
  "iu",
);
const sixty = 60;

/** Degrees that are written with minutes and seconds, and the letter of their direction: `63°25′49″N`, `E 10° 23.7'`. Undefined for any other text, also one with a part past what it may be. */
export function degreesIn(text: string): number | undefined {
  const found = shape.exec(text.replace(/^[\s,;/]+/, "").trim());
  if (!found) return undefined;
  const numbers = found.slice(2, 5).map((one) => (one === undefined ? 0 : Number(one.replace(",", "."))));
  const [degrees = 0, minutes = 0, seconds = 0] = numbers;
  if (minutes >= sixty || seconds >= sixty) return undefined;
  const { before = "", after = "" } = found.groups ?? {};
  const isLess = /^[SWV]$/iu.test(before === "" ? after : before);
  return (isLess ? -1 : 1) * (degrees + minutes / sixty + seconds / sixty / sixty);
}
