import { eachLanguage, type Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { type Path, problem, question } from "./said.ts";

/** The year of dates that do not say it: with four digits, before all their spellings. */
export function checkYear(
  { year, year_from: from, spelling, column = "" }: FieldReading,
  { kind, label }: Field,
  path: Path,
): readonly MappingProblem[] {
  const at: Path = [...path, "year"];
  if (year === undefined) return from === undefined ? [] : [alone([...path, "year_from"])];
  const spellings = [spelling ?? []].flat();
  const isSpelt = spellings.length > 0 && spellings.every((one) => one.startsWith("YYYY "));
  if (!isSpelt || (kind !== "instant" && kind !== "date")) return [alone(at)];
  if (year === unanswered)
    return [
      question(
        at,
        eachLanguage((language) => {
          const heading = [column].flat()[0] ?? "";
          const of = heading === "" ? label[language] : heading;
          const month = from === undefined ? undefined : monthName(from, language);
          const held = {
            nb: month
              ? `Svar med året sesongen begynner: datoer før ${month} får året etter`
              : "Alle får året som svares",
            nn: month
              ? `Svar med året sesongen byrjar: datoar før ${month} får året etter`
              : "Alle får året som blir svart",
            en: month
              ? `Answer with the year the season begins: dates before ${month} are of the next one`
              : "All get the year of the answer",
          }[language];
          return {
            nb: `Ikke besvart: hvilket år er datoene under «${of}» fra? De sier det ikke selv. ${held}`,
            nn: `Ikkje svart på: kva år er datoane under «${of}» frå? Dei seier det ikkje sjølve. ${held}`,
            en: `Not answered: which year are the dates below “${of}” of? They do not say it themselves. ${held}`,
          }[language];
        }),
      ),
    ];
  return /^\d{4}$/.test(String(year))
    ? []
    : [
        problem(
          at,
          "Skriv året med fire siffer, for eksempel 2025.",
          "Skriv året med fire siffer, til dømes 2025.",
          "Write the year with four digits, as in 2025.",
        ),
      ];
}

function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, month - 1),
  );
}

function alone(path: Path): MappingProblem {
  return problem(
    path,
    "Et år for seg (year) gjelder bare datoer og tidspunkter, og krever en skrivemåte som begynner med YYYY og et mellomrom.",
    "Eit år for seg (year) gjeld berre datoar og tidspunkt, og krev ein skrivemåte som byrjar med YYYY og eit mellomrom.",
    "A year by itself (year) is for dates and instants only, and needs a spelling that begins with YYYY and a blank.",
  );
}
