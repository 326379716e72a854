import { type TimeReading, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

const sources = ["column", "letter", "date_columns", "value", "beside", "at", "sheet"] as const;
/** A spelling that begins with the year, perhaps behind what the name of a sheet has before it. */
const beginsWithYear = /^(?:'[^']*'|[^A-Za-z'])*YYYY/;
const columns: readonly string[] = ["column", "letter", "date_columns"];

/** What is wrong in where the times of a file stand: in a column, in the headings, and, for what all have in common, in one cell or in the mapping. */
export function checkTimePlace(time: TimeReading): readonly MappingProblem[] {
  const used = sources.filter((source) => time[source] !== undefined);
  if (used.length === 0 && !time.clock_heading)
    return [
      problem(
        ["time"],
        "Si hvor tidspunktene står: i en kolonne (column eller letter), eller i overskriftene (clock_heading).",
        "Sei kvar tidspunkta står: i ein kolonne (column eller letter), eller i overskriftene (clock_heading).",
        "Say where the times stand: in a column (column or letter), or in the headings (clock_heading).",
      ),
    ];
  const [first, second, third] = used;
  const isYearAndMonth = first === "value" && second === "sheet" && third === undefined;
  // The year stands elsewhere than the dates.
  const isDateOfYear =
    columns.includes(first ?? "") &&
    !columns.includes(second ?? "") &&
    third === undefined &&
    [time.spelling].flat().every((one) => one === unanswered || beginsWithYear.test(one));
  if (time.year_column !== undefined && (!isDateOfYear || second !== undefined))
    return [
      problem(
        ["time", "year_column"],
        "year_column krever en kolonne med datoer uten år (column), og en skrivemåte som begynner med YYYY og mellomrom.",
        "year_column krev ein kolonne med datoar utan år (column), og ein skrivemåte som byrjar med YYYY og mellomrom.",
        "year_column needs a column of dates without years (column), and a spelling that begins with YYYY and a blank.",
      ),
    ];
  if (first !== undefined && second !== undefined && !isYearAndMonth && !isDateOfYear)
    return [
      problem(
        ["time", second],
        `Sier to ganger hvor tidspunktene begynner: ${first} og ${second}. Behold én.`,
        `Seier to gonger kvar tidspunkta byrjar: ${first} og ${second}. Behald éin.`,
        `Says twice where the times begin: ${first} and ${second}. Keep one.`,
      ),
    ];
  // Each sheet may have a time of its own.
  const isSaidOnce = !time.sheet && used.some((source) => !columns.includes(source));
  if (isSaidOnce && !isDateOfYear && !time.clock_heading && time.clock_column === undefined)
    return [
      problem(
        ["time", first ?? ""],
        "Da får alle rader samme tidspunkt. Si hvor resten av det står: clock_column eller clock_heading.",
        "Då får alle rader same tidspunkt. Sei kvar resten av det står: clock_column eller clock_heading.",
        "All rows would have the same time. Say where the rest of it stands: clock_column or clock_heading.",
      ),
    ];
  const isYearSaid = ["value", "beside", "at", "sheet"].some((source) => used.includes(source as "value"));
  if (time.over_new_year && (!isYearSaid || [time.spelling].flat().some((one) => one.startsWith("YYYY-MM"))))
    return [
      problem(
        ["time", "over_new_year"],
        "over_new_year gjelder bare når året er sagt én gang for alle (value, beside, at eller sheet).",
        "over_new_year gjeld berre når året er sagt éin gong for alle (value, beside, at eller sheet).",
        "over_new_year is for times whose year is said once for all (value, beside, at or sheet).",
      ),
    ];
  const isInTwo = time.clock_column !== undefined || time.date_columns !== undefined;
  if (time.carry && (!isInTwo || !columns.includes(first ?? "")))
    return [
      problem(
        ["time", "carry"],
        "carry gjelder bare en kolonne med datoer der klokka står i en egen kolonne (clock_column).",
        "carry gjeld berre ein kolonne med datoar der klokka står i ein eigen kolonne (clock_column).",
        "carry is for a column of dates only, with the clock in a column of its own (clock_column).",
      ),
    ];
  return checkValue(time);
}

const month = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const year = /^(?:19|20)\d\d$/;

/** What is written in the mapping is the beginning of how times are spelled. */
function checkValue({ value, spelling, over_new_year: isOfTwo }: TimeReading): readonly MappingProblem[] {
  if (value === undefined) return [];
  const isOfMonth = [spelling].flat().some((one) => one.startsWith("YYYY-MM "));
  if (value === unanswered)
    return [
      question(
        ["time", "value"],
        isOfMonth
          ? {
              nb: "Ikke besvart: hvilken måned er fila for, for eksempel 2025-01?",
              nn: "Ikkje svart på: kva månad er fila for, til dømes 2025-01?",
              en: "Not answered: which month is the file for, such as 2025-01?",
            }
          : isOfTwo
            ? {
                nb: "Ikke besvart: hvilket år er de første tidene i fila fra? De går forbi nyttår.",
                nn: "Ikkje svart på: kva år er dei første tidene i fila frå? Dei går forbi nyttår.",
                en: "Not answered: which year are the first times of the file of? They go on past New Year.",
              }
            : {
                nb: "Ikke besvart: hvilket år er fila for?",
                nn: "Ikkje svart på: kva år er fila for?",
                en: "Not answered: which year is the file for?",
              },
      ),
    ];
  if ((isOfMonth ? month : year).test(String(value))) return [];
  return [
    isOfMonth
      ? problem(
          ["time", "value"],
          "Skriv året og måneden, for eksempel 2025-01.",
          "Skriv året og månaden, til dømes 2025-01.",
          "Write the year and the month, such as 2025-01.",
        )
      : problem(
          ["time", "value"],
          "Skriv året med fire siffer, for eksempel 2025.",
          "Skriv året med fire siffer, til dømes 2025.",
          "Write the year with four digits, such as 2025.",
        ),
  ];
}
