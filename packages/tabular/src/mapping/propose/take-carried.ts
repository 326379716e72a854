import type { Cell } from "../../formats/cell.ts";
import { cellAsText, isBlankCell } from "../../formats/sheet/sheet-cell.ts";
import { columnLetter } from "../../report/column-letter.ts";
import { idOf } from "./ask-id.ts";
import type { Draft, ProposalSetting } from "./draft.ts";
import type { FoundTime } from "./found-time.ts";

/**
 * An id that stands only in the first of the rows it is of: below it the cells are empty, and no time comes twice before
 * the next id. An empty cell means the same as the one above then.
 */
export function takeCarried(
  time: FoundTime | undefined,
  { survey, dataset }: ProposalSetting,
  { fields, roles, say }: Draft,
): void {
  const name = idOf(dataset);
  const reading = name === undefined ? undefined : fields.get(name);
  const place = [...roles].find(([, { field, each }]) => field === name && !each)?.[0];
  if (name === undefined || !reading || place === undefined || reading.above || !time?.columns.length) return;
  if (reading.column === undefined && reading.letter === undefined) return;
  const { sample } = survey;
  const isEmpty = (cells: readonly Cell[]) => isBlankCell(cells[place]);
  const empty = sample.filter(isEmpty);
  const [first] = sample;
  if (!first || isEmpty(first) || empty.length * 2 < sample.length) return;
  const blocks: string[][] = [];
  for (const cells of sample) {
    if (!isEmpty(cells)) blocks.push([]);
    blocks.at(-1)?.push(time.columns.map((index) => cellAsText(cells[index]).trim()).join(" "));
  }
  if (!blocks.every((times) => new Set(times).size === times.length)) return;
  fields.set(name, { ...reading, carry: true });
  const heading = survey.columns[place]?.heading ?? "";
  const shown = heading === "" ? columnLetter(place) : heading.slice(0, 40);
  say(["fields", name], {
    nb: `Tomme celler i «${shown}» betyr det samme som cella over`,
    nn: `Tomme celler i «${shown}» tyder det same som cella over`,
    en: `Empty cells in “${shown}” mean the same as the one above`,
  });
}
