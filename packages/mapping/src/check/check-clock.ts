import { found, inLanguage, isFixedOffset, isZone } from "@samapne/core";
import { unanswered } from "../file/mapping.ts";
import { tellingInstants } from "../times/telling-instants.ts";
import { clockSpelling } from "../times/spelling.ts";
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

/** A zone must be one there is, or an offset that holds all the year. */
export function checkZone(zone: string | undefined, path: Path): readonly MappingProblem[] {
  if (zone === undefined || isZone(zone) || isFixedOffset(zone)) return [];
  if (zone === unanswered)
    return [
      question(path, {
        nb: "Ikke besvart: hvilken tidssone følger klokka i fila? Europe/Oslo er norsk tid med sommertid, +01:00 er normaltid hele året.",
        nn: "Ikkje svart på: kva tidssone følgjer klokka i fila? Europe/Oslo er norsk tid med sommartid, +01:00 er normaltid heile året.",
        en: "Not answered: which time zone does the clock of the file follow? Europe/Oslo is Norwegian time with summer time, +01:00 is winter time all year.",
      }),
    ];
  const shown = inLanguage(found(zone), "nb");
  return [
    problem(
      path,
      `${shown} er ingen tidssone. Skriv for eksempel Europe/Oslo, eller +01:00 for normaltid hele året.`,
      `${shown} er inga tidssone. Skriv til dømes Europe/Oslo, eller +01:00 for normaltid heile året.`,
      `${shown} is no time zone. Write for example Europe/Oslo, or +01:00 for winter time all year.`,
    ),
  ];
}
