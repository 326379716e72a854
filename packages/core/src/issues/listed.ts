/** The first of a list as people read it, in the words `show` gives: `a, b, …` when there are more than `most`. */
export function listed<T>(all: readonly T[], most: number, show: (one: T) => string): string {
  return all.slice(0, most).map(show).join(", ") + (all.length > most ? ", …" : "");
}
