import { type Dataset, type Field, isInstant } from "@samapne/core";
import type { Table } from "@samapne/tabular/reading";
import { firstCells } from "../../table/first-cells.ts";
import { listsIn } from "../../table/lists-in.ts";
import { isInList, unfolded } from "../../table/unfolded.ts";
import { namedColumns } from "../columns/names/named-columns.ts";
import { column, type SurveyedColumn } from "../seen/survey.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import { spellingsOf } from "../words/time-spellings.ts";

/**
 * The list of objects in the rows of a table that its rows are to be made of, as the dates of an event or the readings of
 * a meter: the one whose members are most of what tells a row of the dataset apart, or must be in it, and stands nowhere
 * else. None where lists only tell more of a row, as its pictures and categories do.
 */
export async function listOfRows(table: Table, dataset: Dataset): Promise<string | undefined> {
  const lists = await listsIn(table);
  // A document that is one object is a report: the list of its figures has the rows.
  const isOne = lists.length > 0 && (await firstCells(table)).length === 1;
  const counted = await Promise.all(
    lists.map(async (list) => {
      const columns = await columnsOf(table, list);
      return {
        list,
        wanted: wantedOf(columns, list, dataset) || (isOne ? figuresIn(columns, list, dataset) : 0),
      };
    }),
  );
  const [best, other] = counted.filter(({ wanted }) => wanted > 0).sort((a, b) => b.wanted - a.wanted);
  return best?.wanted === other?.wanted ? undefined : best?.list;
}

async function columnsOf(table: Table, list: string): Promise<readonly SurveyedColumn[]> {
  const asRows = await unfolded(table, list);
  const sample = await firstCells(asRows);
  return asRows.headings.map((heading, index) => column(index, heading, sample));
}

/** How much of what a row of the dataset needs is in a list and in no column beside it; 0 where it makes no rows. */
function wantedOf(columns: readonly SurveyedColumn[], list: string, dataset: Dataset): number {
  const isInside = ({ heading }: SurveyedColumn) => isInList(heading, list);
  const inside = columns.filter(isInside);
  if (timeFieldsOf(dataset)) {
    const others = columns.filter((one) => !isInside(one));
    const isSeries =
      inside.some(holdsTimes) && inside.some(({ filled, numbers }) => numbers > 0 && numbers === filled);
    return isSeries && !others.some(holdsTimes) ? inside.length : 0;
  }
  const named = namedColumns(columns, dataset, {});
  const fields = named.filter(({ column: one }) => isInside(one)).map(({ field }) => field);
  const needed = fields.filter((field) => isNeeded(dataset.fields[field]) || dataset.key.includes(field));
  const isTelling = needed.some(
    (field) => dataset.key.includes(field) || isOfTime(field, dataset.fields[field]),
  );
  return isTelling || needed.length > 1 ? fields.length : 0;
}

/** How many figures of the dataset the objects of a list have, where these are several. */
function figuresIn(columns: readonly SurveyedColumn[], list: string, dataset: Dataset): number {
  const figures = namedColumns(columns, dataset, {}).filter(({ column: one, field }) => {
    const kind = dataset.fields[field]?.kind;
    return isInList(one.heading, list) && (kind === "integer" || kind === "decimal");
  });
  return timeFieldsOf(dataset) === undefined && figures.length > 1 ? figures.length : 0;
}

function isNeeded(field: Field | undefined): boolean {
  return field?.required === true && field.kind !== "list";
}

function isOfTime(name: string, field: Field | undefined): boolean {
  const kind = field?.kind;
  return (
    kind === "instant" ||
    kind === "date" ||
    kind === "period" ||
    (kind === "integer" && /(?:^|_)year$/.test(name))
  );
}

function holdsTimes({ texts }: SurveyedColumn): boolean {
  return (
    texts.length > 0 &&
    (texts.every((text) => isInstant(text)) || spellingsOf(texts).some((one) => /[YM]|^epoch/.test(one)))
  );
}
