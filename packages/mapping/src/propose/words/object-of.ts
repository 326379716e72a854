/** The way to the object that a column lies in, with its sign: `venue.address.` of `venue.address.street`, `addr:` of the tags of OpenStreetMap; nothing of one that lies in none. */
export function objectOf(heading: string): string {
  return heading.slice(0, Math.max(heading.lastIndexOf("."), heading.lastIndexOf(":")) + 1);
}
