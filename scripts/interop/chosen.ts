/** A judge, or several that are asked together: what they are called, and whether they can look at one dataset alone. */
export interface Asking<Subject, Said> {
  /** The key, and the programs that judge, as the command line may name them. */
  readonly words: readonly string[];
  /** Why `--dataset` says nothing to these judges, where it does not. */
  readonly looksAtAll?: string;
  ask(subject: Subject): Promise<readonly Said[]>;
}

/** The judges one of whose words holds one of those given, with commas between; an error that lists the words when there is none. */
export function chosenJudges<J extends Pick<Asking<never, never>, "words">>(
  judges: readonly J[],
  words: string,
): readonly J[] {
  const chosen = words.split(",").flatMap((word) => judgesOf(judges, word.trim()));
  return judges.filter((judge) => chosen.includes(judge));
}

function judgesOf<J extends Pick<Asking<never, never>, "words">>(
  judges: readonly J[],
  word: string,
): readonly J[] {
  const wanted = word.toLowerCase();
  const chosen = judges.filter(({ words }) => words.some((known) => known.includes(wanted)));
  if (chosen.length > 0) return chosen;
  throw new NoneChosen(
    `no judge "${word}"; there are: ${judges.map(({ words }) => words.join(", ")).join("; ")}`,
  );
}

/** The entries of one dataset, or all; an error that lists the ids when there is none. */
export function chosenEntries<E extends { readonly dataset: { readonly id: string } }>(
  entries: readonly E[],
  id: string | undefined,
): readonly E[] {
  const chosen = entries.filter(({ dataset }) => id === undefined || dataset.id === id);
  if (chosen.length > 0) return chosen;
  throw new NoneChosen(
    `no dataset "${id}"; there are: ${entries.map(({ dataset }) => dataset.id).join(", ")}`,
  );
}

/** What was asked for is not there: for whoever typed it, not a fault of the program. */
export class NoneChosen extends Error {}
