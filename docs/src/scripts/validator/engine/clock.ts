/** The clock as rules ask for it. */
export function clock(now: string): { readonly instant: string; readonly date: string } {
  return { instant: now, date: now.slice(0, 10) };
}
