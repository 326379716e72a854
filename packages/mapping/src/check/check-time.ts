import type { Dataset } from "@samapne/core";
import { type Mapping, unanswered } from "../file/mapping.ts";
import { checkSpelling, checkZone } from "./check-clock.ts";
import type { MappingProblem } from "./check-shape.ts";
import { checkTimePlace } from "./check-time-place.ts";
import { problem, question } from "./said.ts";

/** What is wrong in how clock times become intervals. */
export function checkTime(mapping: Mapping, { fields }: Dataset): readonly MappingProblem[] {
  const { time, rows } = mapping;
  if (!time) return [];
  const found: MappingProblem[] = [
    ...checkSpelling(time.spelling, ["time", "spelling"]),
    ...checkZone(time.zone, ["time", "zone"]),
    ...checkTimePlace(time),
  ];
  for (const key of ["start", "end"] as const) {
    const name = time[key];
    if (name !== undefined && fields[name] && fields[name].kind !== "instant")
      found.push(
        problem(
          ["time", key],
          `«${name}» er ikke et tidspunkt.`,
          `«${name}» er ikkje eit tidspunkt.`,
          `«${name}» is not an instant.`,
        ),
      );
  }
  if (time.labels === unanswered)
    found.push(
      question(["time", "labels"], {
        nb: "Ikke besvart: sier tidspunktet når intervallet begynner (start) eller slutter (end)?",
        nn: "Ikkje svart på: seier tidspunktet når intervallet byrjar (start) eller sluttar (end)?",
        en: "Not answered: does the time say when the interval begins (start) or ends (end)?",
      }),
    );
  if (time.end_column !== undefined && time.labels !== "both")
    found.push(
      problem(
        ["time", "labels"],
        "Når intervallet slutter i en egen kolonne (end_column), skal labels være both.",
        "Når intervallet sluttar i ein eigen kolonne (end_column), skal labels vere both.",
        "With an end_column, labels is both.",
      ),
    );
  if (
    time.zone_column !== undefined &&
    (time.clock_heading ||
      time.end_column !== undefined ||
      [time.spelling].flat().some((one) => !one.endsWith("Z")))
  )
    found.push(
      problem(
        ["time", "zone_column"],
        "zone_column krever at spelling slutter på Z, og at tida står i én celle eller med klokka ved siden av.",
        "zone_column krev at spelling sluttar på Z, og at tida står i éi celle eller med klokka ved sida av.",
        "zone_column needs a spelling that ends in Z, and a time in one cell or with its clock beside it.",
      ),
    );
  if (time.clock_heading && rows?.each !== "cell")
    found.push(
      problem(
        ["time", "clock_heading"],
        "clock_heading gjelder bare når hver celle blir en rad (rows.each: cell).",
        "clock_heading gjeld berre når kvar celle blir ei rad (rows.each: cell).",
        "clock_heading only holds when every cell becomes a row (rows.each: cell).",
      ),
    );
  if (time.length === unanswered)
    found.push(
      question(["time", "length"], {
        nb: "Ikke besvart: hvor langt er hvert intervall (PT1H er en time)?",
        nn: "Ikkje svart på: kor langt er kvart intervall (PT1H er ein time)?",
        en: "Not answered: how long is each interval (PT1H is one hour)?",
      }),
    );
  if (time.hours === unanswered)
    found.push(
      question(["time", "hours"], {
        nb: "Ikke besvart: når klokka stilles, er timene da klokka (clock: 02–03 mangler om våren og kommer to ganger om høsten), eller er de telt gjennom døgnet (counted: 1 til 23 om våren, 1 til 25 om høsten)?",
        nn: "Ikkje svart på: når klokka blir stilt, er timane då klokka (clock: 02–03 manglar om våren og kjem to gonger om hausten), eller er dei talde gjennom døgnet (counted: 1 til 23 om våren, 1 til 25 om hausten)?",
        en: "Not answered: when the clocks change, do the hours say the clock (clock: 02–03 is missing in spring and comes twice in autumn), or are they counted through the day (counted: 1 to 23 in spring, 1 to 25 in autumn)?",
      }),
    );
  if (
    time.missing === "fill" &&
    !Object.values(mapping.fields).some(({ presence_of: of }) => of !== undefined)
  )
    found.push(
      problem(
        ["time", "missing"],
        "fill krever et felt som sier at verdien mangler (presence_of).",
        "fill krev eit felt som seier at verdien manglar (presence_of).",
        "fill needs a field that says the value is missing (presence_of).",
      ),
    );
  if (rows?.each === "column" || rows?.each === "file")
    found.push(
      problem(
        ["time"],
        "Rader av kolonner eller hele fila har ikke tidspunkter.",
        "Rader av kolonnar eller heile fila har ikkje tidspunkt.",
        "Rows made of columns or of the file have no times.",
      ),
    );
  return found;
}
