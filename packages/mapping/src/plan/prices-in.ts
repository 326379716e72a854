/** The prices that a text names, as plain numbers. `high` where it names two. */
interface Prices {
  readonly low: string;
  readonly high?: string;
}

const number = String.raw`\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const price = String.raw`(?:kr\.?|nok)? ?(${number})(?: ?(?:,-|\.-|kr\.?|nok|kroner))*`;
const group = String.raw`(?:voks(?:en|ne)|vaks(?:en|ne)|barn|ungdom|student(?:er|ar)?|honnør|pensjonist(?:er|ar)?|medlem(?:mer|mar)?|ordinær(?:t|pris)?|ordinary|adults?|child(?:ren)?|redusert|med rabatt|familie)`;

const one = new RegExp(String.raw`^(?:(?:fra|frå|from) )?${price}$`, "i");
const two = new RegExp(
  String.raw`^(?:(?:fra|frå|from|mellom) )?${price} ?(?:[-\u2013\u2014]|til|to|og) ?${price}$`,
  "i",
);
const ofGroup = new RegExp(String.raw`^(?:${group}:? )?${price}(?: \(?${group}\)?)?$`, "i");
const freeForGroup = new RegExp(
  String.raw`^(?:${group}:? (?:gratis|fri|free)|(?:gratis|fri|free) (?:for|til) ${group})$`,
  "i",
);

/**
 * The lowest and the highest of the prices in a text: `150-250 kr`, `kr 100,-/150,-`, `Voksne 200 kr, barn 100 kr`, `Voksne 200 kr, barn gratis`. One
 * alone, or the one something begins at, is the lowest: `fra kr 50`. Undefined where anything else is said.
 */
export function pricesIn(text: string): Prices | undefined {
  const tidy = text.replace(/\s+/gu, " ").trim();
  const [, alone] = one.exec(tidy) ?? [];
  if (alone !== undefined) return { low: plain(alone) };
  const [, from, to] = two.exec(tidy) ?? [];
  // The second of a stretch is the higher, or the text says something else.
  if (from !== undefined && to !== undefined)
    return Number(plain(from)) < Number(plain(to)) ? { low: plain(from), high: plain(to) } : undefined;
  const parts = tidy.split(/ ?[/;|] ?|, | og /);
  // What some need not pay is no price.
  const all = parts.filter((part) => !freeForGroup.test(part)).map((part) => ofGroup.exec(part)?.[1]);
  if (parts.length < 2 || all.length === 0 || !all.every((part) => part !== undefined)) return undefined;
  const ordered = all.map(plain).toSorted((a, b) => Number(a) - Number(b));
  const [low = "", high = ""] = [ordered[0], ordered.at(-1)];
  return low === high ? { low } : { low, high };
}

function plain(text: string): string {
  return text.replace(/[ .](?=\d{3})/g, "").replace(",", ".");
}
