import { type Cell, cellAsText, columnLetter, isBlankCell } from "@samapne/tabular/reading";
import { idOf } from "./id-of.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { FoundTime } from "../../times/found-time.ts";

const third = 1 / 3;

/**
 * A field of the key that stands only in the first of the rows it is of, where a dataset is no series: below it the
 * cells are empty, and with the one above no two rows have the same key.
 */
export function takeCarriedKeys({ survey, dataset }: ProposalSetting, draft: Draft): void {
  const { fields, roles } = draft;
  const { sample } = survey;
  const keys = dataset.key.flatMap((name) => {
    const place = [...roles].find(([, { field, each }]) => field === name && !each)?.[0];
    const reading = fields.get(name);
    return place === undefined || !reading?.column ? [] : [{ name, place, reading }];
  });
  const isEmpty = (cells: readonly Cell[], place: number) => isBlankCell(cells[place]);
  const carried = keys.filter(
    ({ place }) =>
      sample[0] !== undefined &&
      !isEmpty(sample[0], place) &&
      sample.filter((cells) => isEmpty(cells, place)).length >= sample.length * third,
  );
  if (carried.length === 0 || carried.length === keys.length) return;
  const above = new Map<number, string>();
  const whole = sample.map((cells) =>
    keys
      .map(({ place }) => {
        if (!isEmpty(cells, place)) above.set(place, cellAsText(cells[place]).trim());
        return above.get(place) ?? "";
      })
      .join("\u0000"),
  );
  if (new Set(whole).size < whole.length) return;
  for (const { name, place, reading } of carried) {
    fields.set(name, { ...reading, carry: true });
    sayCarried(survey.columns[place]?.heading ?? "", place, name, draft);
  }
}

/**
 * The date of a programme that stands only in the first of the rows of its day, where a dataset is no series: every row has
 * a clock, and the clocks below a date go on.
 */
export function takeCarriedDates({ survey }: ProposalSetting, draft: Draft): void {
  const { columns, sample } = survey;
  const placeOf = (name: string | readonly string[] | undefined) =>
    columns.find(({ heading }) => heading !== "" && heading === name)?.index ?? -1;
  for (const [name, reading] of draft.fields) {
    const [date, clock] = [placeOf(reading.column), placeOf(reading.clock_column)];
    if (date < 0 || clock < 0 || !areClocksOfDays(sample, date, clock)) continue;
    draft.fields.set(name, { ...reading, carry: true });
    sayCarried(columns[date]?.heading ?? "", date, name, draft);
  }
}

function areClocksOfDays(sample: ProposalSetting["survey"]["sample"], date: number, clock: number): boolean {
  const [first] = sample;
  const empty = sample.filter((cells) => isBlankCell(cells[date]));
  if (!first || isBlankCell(first[date]) || empty.length < sample.length * third) return false;
  let before = "";
  return sample.every((cells) => {
    const now = cellAsText(cells[clock]).trim().padStart("00:00".length, "0");
    const goesOn = !isBlankCell(cells[clock]) && (!isBlankCell(cells[date]) || now >= before);
    before = now;
    return goesOn;
  });
}

/**
 * An id that stands only in the first of the rows it is of: below it the cells are empty, and no time comes twice before
 * the next id. An empty cell means the same as the one above then.
 */
export function takeCarried(
  time: FoundTime | undefined,
  { survey, dataset }: ProposalSetting,
  draft: Draft,
): void {
  const { fields, roles } = draft;
  const name = idOf(dataset);
  const reading = name === undefined ? undefined : fields.get(name);
  const place = [...roles].find(([, { field, each }]) => field === name && !each)?.[0];
  if (name === undefined || !reading || place === undefined || reading.above || !time?.columns.length) return;
  if (reading.column === undefined && reading.letter === undefined) return;
  if (!standsInFirst(place, time, survey)) return;
  fields.set(name, { ...reading, carry: true });
  sayCarried(survey.columns[place]?.heading ?? "", place, name, draft);
}

/** Does a column say whose rows are in the first of them only? */
export function standsInFirst(
  place: number,
  time: FoundTime,
  { sample }: ProposalSetting["survey"],
): boolean {
  const isEmpty = (cells: readonly Cell[]) => isBlankCell(cells[place]);
  const empty = sample.filter(isEmpty);
  const [first] = sample;
  if (!first || isEmpty(first) || empty.length * 2 < sample.length) return false;
  const blocks: string[][] = [];
  for (const cells of sample) {
    if (!isEmpty(cells)) blocks.push([]);
    blocks.at(-1)?.push(time.columns.map((index) => cellAsText(cells[index]).trim()).join(" "));
  }
  return blocks.every((times) => new Set(times).size === times.length);
}

function sayCarried(heading: string, place: number, name: string, { say }: Draft): void {
  const shown = heading === "" ? columnLetter(place) : heading.slice(0, 40);
  say(["fields", name], {
    nb: `Tomme celler i «${shown}» betyr det samme som cellen over`,
    nn: `Tomme celler i «${shown}» tyder det same som cella over`,
    en: `Empty cells in “${shown}” mean the same as the one above`,
  });
}
