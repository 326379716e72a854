import type { Rule } from "@samapne/core";

/** What a row that withholds nothing must show, what else it may show, and the count its figures rest on. */
interface Figures {
  readonly shown: readonly string[];
  readonly optional?: readonly string[];
  readonly counts: readonly string[];
}

/**
 * Figures are there when, and only when, the row says that nothing is withheld (C12). The count they rest on is asked
 * for with them: without it nobody can tell that they rest on five persons. Of missing figures it may still be known.
 */
export function withheld(id: string, { shown, optional = [], counts }: Figures): Rule {
  const isThere = (name: string) => `has(row.${name}) == (row.suppression == "none")`;
  const expression = [
    ...shown.map(isThere),
    ...counts.map((count) => `(${isThere(count)} || row.suppression == "missing")`),
    ...optional.map((name) => `(!has(row.${name}) || row.suppression == "none")`),
  ].join(" && ");
  const figures = [...shown, ...counts].join(", ");
  return {
    id,
    expression,
    fixer: "steward",
    message: {
      nb: `Tallene passer ikke med skjermingsårsaken ({suppression}). «none» skal ha alle tallene (${figures}); «confidential», «missing» og «not_applicable» skal stå med tomme tall, ikke 0.`,
      nn: `Tala passar ikkje med skjermingsårsaka ({suppression}). «none» skal ha alle tala (${figures}); «confidential», «missing» og «not_applicable» skal stå med tomme tal, ikkje 0.`,
      en: `The figures do not fit the suppression ({suppression}). «none» has all figures (${figures}); «confidential», «missing» and «not_applicable» stand with empty ones, not 0.`,
    },
    note: "That the count must stand beside the figures is our addition; the domain proposal asks only for the figures.",
  };
}

/** P1 and P2: no figure, and no count, of fewer than five persons. */
export function fewerThanFive(count: string): Rule {
  return {
    id: "P1",
    expression: `row.${count} >= 5`,
    explains: [count],
    fixer: "privacy",
    message: {
      nb: "Raden bygger på færre enn fem personer og kan avsløre dem. La alle tallene i raden stå tomme, også antallet, og skriv «confidential» som skjermingsårsak.",
      nn: "Rada byggjer på færre enn fem personar og kan avsløre dei. Lat alle tala i rada stå tomme, òg talet på personar, og skriv «confidential» som skjermingsårsak.",
      en: "The row rests on fewer than five persons and may reveal them. Leave all its figures empty, the count too, and write «confidential» as suppression.",
    },
    note: "No national threshold for municipal HR figures was found; five is NAV's, the strictest national practice. A publisher may raise it, never lower it.",
  };
}

/**
 * A rule that is not judged where P1 is broken: the row must go as it is, and a message must not repeat what rests on
 * fewer than five.
 */
export function atLeastFive(count: string, expression: string): string {
  return `row.${count} < 5 || ${expression}`;
}

/** A year or quarter is over at the moment of judging. A period of an earlier year sorts before this year. */
export function periodHasEnded(id: string): Rule {
  const quarter = (number: number) =>
    `(row.period == string(now.year) + "-Q${number}" && now.date.getMonth() >= ${number * 3})`;
  return {
    id,
    expression: ["row.period < string(now.year)", quarter(1), quarter(2), quarter(3)].join(" || "),
    fixer: "steward",
    message: {
      nb: "Perioden {period} er ikke over. Vent med raden til tallene er hele.",
      nn: "Perioden {period} er ikkje over. Vent med rada til tala er heile.",
      en: "The period {period} has not ended. Leave the row out until the figures are complete.",
    },
  };
}
