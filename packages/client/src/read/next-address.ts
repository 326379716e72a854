import type { Text } from "@samapne/core";

/**
 * The address of the next page, as it is written, from the one before it; undefined when it is with somebody else, or was
 * read before. What is answered in secret is asked for so: services behind another often write `http` in their links.
 */
export function nextAddress(next: string, address: string, seen: Set<string>): string | undefined {
  if (!URL.canParse(next, address)) return undefined;
  const [there, here] = [new URL(next, address), new URL(address)];
  if (here.protocol === "https:" && there.protocol === "http:" && there.port === "")
    there.protocol = "https:";
  if (there.origin !== here.origin || seen.has(there.href)) return undefined;
  seen.add(there.href);
  return there.href;
}

/** Why such an address is not asked. */
export const badLink: Text = {
  nb: "Lenken til neste side er feil.",
  nn: "Lenkja til neste side er feil.",
  en: "The link to the next page is wrong.",
};
