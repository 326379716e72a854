import { prefixes } from "../rdf/prefixes.ts";

/** The vocabularies whose terms have an address of their own. Others (`elhub:`, `fint:`) name fields of an interface. */
const vocabularies: Readonly<Record<string, string>> = {
  ...prefixes,
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  locn: "http://www.w3.org/ns/locn#",
  org: "http://www.w3.org/ns/org#",
  qudt: "http://qudt.org/schema/qudt/",
  sosa: "http://www.w3.org/ns/sosa/",
};

/** The address of the first of a field's matches that has one: `schema:latitude` is `https://schema.org/latitude`. */
export function identifiedType(matches: readonly string[] = []): string | undefined {
  return matches.map(addressOf).find((address) => address !== undefined);
}

function addressOf(match: string): string | undefined {
  if (/^https?:\/\//.test(match)) return match;
  const at = match.indexOf(":");
  const prefix = match.slice(0, at);
  const base = Object.hasOwn(vocabularies, prefix) ? vocabularies[prefix] : undefined;
  return at < 1 || base === undefined ? undefined : base + match.slice(at + 1);
}
