/** What a client would like, from `Accept`, `Accept-Language` or `Accept-Encoding`: names with weights (RFC 9110, 12.4.2). */
interface Wish {
  readonly name: string;
  readonly weight: number;
}

const mostWishes = 50;

function wishesOf(header: string): readonly Wish[] {
  return header.split(",", mostWishes).flatMap((part) => {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
    const value = weight === undefined ? 1 : Number(weight);
    return name === "" ? [] : [{ name, weight: value >= 0 && value <= 1 ? value : 0 }];
  });
}

/**
 * The best of the media types there are, the first when all are alike; undefined when none will do. Parameters other
 * than `q` are not looked at.
 */
export function acceptedType<T extends { readonly mediaType: string }>(
  header: string | null,
  offered: readonly T[],
): T | undefined {
  if (header === null || header.trim() === "") return offered[0];
  const wishes = wishesOf(header);
  const weights = offered.map(({ mediaType }) => weightOf(mediaType.split(";")[0] ?? "", wishes));
  const best = Math.max(0, ...weights);
  return best === 0 ? undefined : offered[weights.indexOf(best)];
}

/** The weight of the most exact wish that fits. */
function weightOf(mediaType: string, wishes: readonly Wish[]): number {
  const ranges = [mediaType, `${mediaType.split("/")[0]}/*`, "*/*"];
  for (const range of ranges) {
    const fitting = wishes.filter(({ name }) => name === range);
    if (fitting.length > 0) return Math.max(...fitting.map(({ weight }) => weight));
  }
  return 0;
}

/** The best of the languages there are, from `Accept-Language` (RFC 4647 lookup; `no` means bokmål); undefined when none is wished for. */
export function acceptedLanguage<L extends string>(
  header: string | null,
  offered: readonly L[],
): L | undefined {
  if (header === null) return undefined;
  const wishes = wishesOf(header).toSorted((a, b) => b.weight - a.weight);
  for (const { name, weight } of wishes) {
    const base = name.split("-")[0];
    const language = offered.find((one) => one === (base === "no" ? "nb" : base));
    if (language !== undefined && weight > 0) return language;
  }
  return undefined;
}

/** True when the client takes gzip. */
export function acceptsGzip(header: string | null): boolean {
  if (header === null) return false;
  const wishes = wishesOf(header);
  const wish =
    wishes.find(({ name }) => name === "gzip" || name === "x-gzip") ??
    wishes.find(({ name }) => name === "*");
  return wish !== undefined && wish.weight > 0;
}
