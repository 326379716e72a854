/** What a judge from outside said. */
export interface Verdict {
  /** The judge, with its version. */
  readonly judge: string;
  readonly verdict: "passed" | "failed" | "not run";
  /** One line each: what was judged, or why it was not, or what was wrong. */
  readonly lines: readonly string[];
}

const mostLines = 20;

/** Passed with a line that says what was judged, or failed with what was wrong. A judge that saw nothing has failed. */
export function verdictOf(judge: string, seen: number, what: string, wrong: readonly string[]): Verdict {
  if (seen === 0) return { judge, verdict: "failed", lines: ["there was nothing to judge", ...wrong] };
  if (wrong.length === 0) return { judge, verdict: "passed", lines: [`${seen} ${what}`] };
  const more = wrong.length > mostLines ? [`and ${wrong.length - mostLines} more`] : [];
  return { judge, verdict: "failed", lines: [...wrong.slice(0, mostLines), ...more] };
}

export function notRun(judge: string, why: string): Verdict {
  return { judge, verdict: "not run", lines: [why] };
}
