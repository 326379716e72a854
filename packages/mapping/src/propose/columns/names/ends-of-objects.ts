import type { Dataset } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";

/** Objects that are a stretch of time, whatever they are of: `dates.from`, `period.start`. */
const stretches = new Set(
  (
    "date dates dato datoer datoar time times tid tider tidspunkt tidsrom period periods periode perioder periodar " +
    "duration varighet when interval schedule schedules occurrence occurrences forestilling forestillinger visninger"
  )
    .split(" ")
    .map(fold),
);

/** What the two ends of a stretch are called there, and what headings call them. */
const ends = [
  {
    members: ["from", "fra", "frå", "start", "starts", "begin", "begins", "starttime", "startsat"],
    called: ["Start", "Fra", "Fra dato", "Periode fra"],
  },
  {
    members: ["to", "til", "until", "end", "ends", "slutt", "stop", "endtime", "endsat"],
    called: ["Slutt", "Til", "Til dato", "Periode til"],
  },
].map(({ members, called }) => ({ called, members: new Set(members.map(fold)) }));

/** The field of an end of a stretch of time that is an object of its own: the member says which end, and the object only that it is a time. */
export function endOfStretch(object: string, member: string, dataset: Dataset): string | undefined {
  if (!stretches.has(fold(object))) return undefined;
  const end = ends.find(({ members }) => members.has(fold(member)));
  const index = headingIndex(dataset);
  const named = end?.called.flatMap((heading) => namedField(heading, index)?.field ?? []) ?? [];
  return named.find((field) => ["instant", "date"].includes(dataset.fields[field]?.kind ?? ""));
}
