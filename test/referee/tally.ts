import { type Expected, isError, type Judge } from "./judge.ts";

/** What one judge did on one dataset. */
interface Count {
  accepted: number;
  refused: number;
  /** Rows and tables by what they were there for. */
  readonly kinds: Map<string, number>;
  /** How often each line of the form's table kept a row away or excused a difference. */
  readonly lines: Map<string, number>;
}

/** Whether rows are judged alone, or a table as a whole. */
export type Part = "rows" | "tables";

/** Counts what judges did, so that a judge that was asked nothing is noticed. */
export class Tally {
  /** By dataset, then by judge. */
  readonly counts = new Map<string, Map<string, Count>>();
  /** What rows and tables were there for, by dataset. */
  readonly offered = new Map<string, { readonly rows: Set<string>; readonly tables: Set<string> }>();
  /** Differences that no line explains. */
  readonly differences: string[] = [];

  offer(dataset: string, part: Part, kind: string): void {
    const kinds = this.offered.get(dataset) ?? { rows: new Set(), tables: new Set() };
    this.offered.set(dataset, kinds);
    kinds[part].add(kind);
  }

  judged(dataset: string, judge: Judge, kind: string, expected: readonly Expected[]): void {
    const count = this.#count(dataset, judge.name);
    count[expected.some(isError) ? "refused" : "accepted"] += 1;
    count.kinds.set(kind, (count.kinds.get(kind) ?? 0) + 1);
  }

  /** Whether a judge has judged anything of a kind. */
  hasJudged(dataset: string, { name }: Judge, kind: string): boolean {
    return this.counts.get(dataset)?.get(name)?.kinds.has(kind) === true;
  }

  line(dataset: string, judge: Judge, line: string): void {
    const { lines } = this.#count(dataset, judge.name);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }

  /** How often each line of a judge's table was met in all datasets together. */
  linesMet({ name }: Judge): ReadonlyMap<string, number> {
    const met = new Map<string, number>();
    for (const judges of this.counts.values())
      for (const [line, count] of judges.get(name)?.lines ?? []) met.set(line, (met.get(line) ?? 0) + count);
    return met;
  }

  /** What each judge accepted and refused of a dataset, in a line. */
  summary(dataset: string): string {
    return [...(this.counts.get(dataset) ?? [])]
      .map(([judge, { accepted, refused }]) => `${judge} ${accepted} right ${refused} wrong`)
      .join(", ");
  }

  /** The lines of a judge's table that rows or tables had to meet and did not. */
  unmetLines(judge: Judge, part: Part): readonly string[] {
    const met = this.linesMet(judge);
    return Object.entries(judge.lines).flatMap(([line, where]) =>
      where === part && !met.has(line) ? [line] : [],
    );
  }

  /** Judges that were asked nothing they could answer, or only what is right or only what is wrong: a proof of nothing. */
  emptyProofs(judges: readonly Judge[], part: Part): readonly string[] {
    return [...this.offered].flatMap(([dataset, offered]) =>
      judges.flatMap(({ name, [part]: takesPart }) => {
        if (!takesPart) return [];
        const count = this.counts.get(dataset)?.get(name);
        const missed = [...offered[part]].filter((kind) => !count?.kinds.has(kind));
        return [
          ...(count?.accepted ? [] : [`${dataset}: ${name} saw nothing that is right`]),
          ...(count?.refused ? [] : [`${dataset}: ${name} saw nothing that is wrong`]),
          ...missed.map((kind) => `${dataset}: ${name} could judge nothing of the kind: ${kind}`),
        ];
      }),
    );
  }

  #count(dataset: string, judge: string): Count {
    const ofDataset = this.counts.get(dataset) ?? new Map<string, Count>();
    this.counts.set(dataset, ofDataset);
    const count = ofDataset.get(judge) ?? { accepted: 0, refused: 0, kinds: new Map(), lines: new Map() };
    ofDataset.set(judge, count);
    return count;
  }
}
