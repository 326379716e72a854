import { found, inLanguage, isZone } from "@samapne/core";
import { unanswered } from "../mapping.ts";
import { tellingInstants } from "../telling-instants.ts";
import { clockSpelling } from "../spelling.ts";
import type { MappingProblem } from "./check-shape.ts";
import { type Path, problem, question } from "./said.ts";

/** Spellings of clock times must have a year, a month and a day. */
export function checkSpelling(
  spelling: string | readonly string[] | undefined,
  path: Path,
): readonly MappingProblem[] {
  const wrong = [spelling ?? []]
    .flat()
    .filter((one) => one !== "serial" && !tellingInstants.includes(one) && clockSpelling(one) === undefined);
  return wrong.map((one) =>
    one === unanswered
      ? question(path, {
          nb: "Ikke besvart: hvordan er tidspunktene skrevet?",
          nn: "Ikkje svart på: korleis er tidspunkta skrivne?",
          en: "Not answered: how are the times written?",
        })
      : problem(
          path,
          `«${one}» er ikke en skrivemåte med år og måned, for eksempel DD.MM.YYYY hh:mm.`,
          `«${one}» er ikkje ein skrivemåte med år og månad, til dømes DD.MM.YYYY hh:mm.`,
          `«${one}» is no spelling with year and month, such as DD.MM.YYYY hh:mm.`,
        ),
  );
}

/** A zone must be one there is. */
export function checkZone(zone: string | undefined, path: Path): readonly MappingProblem[] {
  if (zone === undefined || isZone(zone)) return [];
  if (zone === unanswered)
    return [
      question(path, {
        nb: "Ikke besvart: hvilken tidssone følger klokka i fila, for eksempel Europe/Oslo?",
        nn: "Ikkje svart på: kva tidssone følgjer klokka i fila, til dømes Europe/Oslo?",
        en: "Not answered: which time zone does the clock of the file follow, such as Europe/Oslo?",
      }),
    ];
  const shown = inLanguage(found(zone), "nb");
  return [
    problem(
      path,
      `${shown} er ingen tidssone. Skriv for eksempel Europe/Oslo.`,
      `${shown} er inga tidssone. Skriv til dømes Europe/Oslo.`,
      `${shown} is no time zone. Write for example Europe/Oslo.`,
    ),
  ];
}
