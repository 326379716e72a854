const longest = 60;

/** A text as a local id: small letters and digits without accents of ours, with - between. */
export function slug(text: string, most = longest): string {
  const plain = text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, most)
    .replace(/-+$/, "");
}

/** So many letters has a part of an id at most: two of them and what stands between are an id. */
export const longestPart = 30;
