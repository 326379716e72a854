/** The way to the object that a column lies in, with its point: `venue.address.` of `venue.address.street`; nothing of one that lies in none. */
export function objectOf(heading: string): string {
  return heading.slice(0, heading.lastIndexOf(".") + 1);
}
