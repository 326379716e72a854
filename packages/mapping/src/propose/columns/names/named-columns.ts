import type { Dataset, Field } from "@samapne/core";
import { figuresOfTime } from "./time-of-headings.ts";
import {
  fold,
  headingIndex,
  isUnit,
  type MatchedColumn,
  matchHeadings,
  namedField,
} from "@samapne/tabular/reading";
import type { ChosenColumns } from "../../draft/column-role.ts";
import { vocabularyColumns } from "./vocabulary-columns.ts";
import { speltColumns } from "./spelt-columns.ts";
import { columnsOfIds } from "./columns-of-ids.ts";
import { codesOfWords, columnsOfCodes } from "../../seen/columns-by-values.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { withoutFootnote } from "../../words/footnote-mark.ts";
import { withoutThousands } from "../../words/units.ts";

/** A column and the field it holds; `byValues` when its values told, and not its heading: they are codes, or ids. */
export interface NamedColumn {
  readonly column: SurveyedColumn;
  readonly field: string;
  readonly byValues?: "codes" | "ids";
}

/** Which column is which field: as a person chose, as the headings say, as they say without their units or that something is counted, and as values tell that can be nothing else. */
export function namedColumns(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  chosen: ChosenColumns,
): readonly NamedColumn[] {
  const named = new Map<string, NamedColumn>();
  const add = (all: readonly NamedColumn[]) => {
    for (const one of all) if (!named.has(one.field)) named.set(one.field, one);
  };
  const free = () => {
    const taken = new Set([...named.values()].map(({ column }) => column));
    return columns.filter((column) => chosen[column.index] === undefined && !taken.has(column));
  };
  add(
    columns.flatMap((column) => {
      const field = chosen[column.index];
      return typeof field === "string" && Object.hasOwn(dataset.fields, field) ? [{ column, field }] : [];
    }),
  );
  add(columnsOfIds(free(), dataset).map((one) => ({ ...one, byValues: "ids" })));
  add(byHeadings(free(), dataset));
  add(vocabularyColumns(free(), columns, dataset));
  add(free().flatMap((column) => lowerFirst({ column, others: columns }, dataset)));
  add(free().flatMap((column) => withoutUnit(column, dataset)));
  add(free().flatMap((column) => withCount(column, dataset)));
  add(free().flatMap((column) => turned(column, dataset)));
  add(speltColumns(free(), dataset));
  add(figuresOfTime(free(), columns, dataset));
  add(
    columnsOfCodes(free(), dataset, (field) => named.has(field)).map((one) => ({
      ...one,
      byValues: "codes",
    })),
  );
  return withWordsOfCodes([...named.values()], dataset, chosen);
}

/** Columns that are called as a text and hold nothing but the codes of one field that no column is called as, as «Inne» and «Ute» below «Sted», are that field. */
function withWordsOfCodes(
  named: readonly NamedColumn[],
  dataset: Dataset,
  chosen: ChosenColumns,
): readonly NamedColumn[] {
  const isKnown = (field: string) => named.some((one) => one.field === field);
  return named.map((one) => {
    const { kind, pattern, required } = dataset.fields[one.field] as { readonly pattern?: string } & Field;
    const isFree = kind === "text" && pattern === undefined && required !== true;
    if (!isFree || one.byValues || chosen[one.column.index] !== undefined) return one;
    const field = codesOfWords(one.column, dataset, isKnown);
    return field === undefined ? one : { column: one.column, field, byValues: "codes" };
  });
}

function byHeadings(free: readonly SurveyedColumn[], dataset: Dataset): readonly NamedColumn[] {
  const headings = free.map(({ heading }) => heading);
  const matching = matchHeadings(headings, dataset);
  // A heading of figures that stands under several buildings is a column for each of them.
  const isForEach = ({ heading, field }: MatchedColumn) =>
    dataset.fields[field]?.kind === "decimal" &&
    timeFieldsOf(dataset) !== undefined &&
    free.filter((one) => fold(one.heading) === fold(heading) && one.group !== undefined).length > 1;
  return matching.matched
    .filter((one) => !isForEach(one))
    .flatMap(({ index, field }) => {
      const first = free[index];
      const others = matching.repeated.flatMap((one) => (one.field === field ? (free[one.index] ?? []) : []));
      const column = field === "name" && first ? nameOfEach(first, others) : first;
      return column === undefined ? [] : [{ column, field }];
    });
}

/** Of columns that are called a name the one that names each row, where the first says what several are in: `Anlegg` before `Lokale`. */
function nameOfEach(first: SurveyedColumn, others: readonly SurveyedColumn[]): SurveyedColumn {
  const areDifferent = ({ texts }: SurveyedColumn) => new Set(texts).size === texts.length;
  const better = others.find((one) => one.filled >= first.filled && areDifferent(one));
  return areDifferent(first) ? first : (better ?? first);
}

/**
 * The field of a heading in two rows when the lower is read first: `Årsverk` over `Avtalte`. The lower alone may name
 * what is no figure (in CSV nothing says where a group ends, and it is the same in any), and a figure by its full name,
 * where no other column is called so.
 */
function lowerFirst(
  { column, others }: { readonly column: SurveyedColumn; readonly others: readonly SurveyedColumn[] },
  dataset: Dataset,
): readonly NamedColumn[] {
  if (!column.inTwo) return [];
  const { upper, lower } = column.inTwo;
  const index = headingIndex(dataset);
  const whole = namedField(`${lower} ${upper}`, index)?.field;
  if (whole !== undefined) return [{ column, field: whole }];
  const alone = namedField(lower, index);
  if (alone === undefined) return [];
  const kind = dataset.fields[alone.field]?.kind;
  const isFigure = kind === "integer" || kind === "decimal";
  const isAlone = others.every((one) => one === column || fold(one.inTwo?.lower ?? "") !== fold(lower));
  return isFigure && (alone.kind === "alias" || !isAlone) ? [] : [{ column, field: alone.field }];
}

/** The field of a heading when what stands in brackets at its end, or a unit, is not looked at: `Breddegrad (°)`, `Forbruk MWh`. */
function withoutUnit(column: SurveyedColumn, dataset: Dataset): readonly NamedColumn[] {
  const index = headingIndex(dataset);
  for (const heading of headingsWithoutUnit(column.heading)) {
    const named = namedField(heading, index);
    if (named) return [{ column, field: named.field }];
  }
  return [];
}

const countWord =
  /^(?:(?:her|der|kor|hvor)av\s+)?(?:antall|ant\.?|tal(?:et)?(?: på)?|number of)\s+|^(?:her|der|kor|hvor)av\s+|^(?:summ?(?:er)? (?:av|of)|(?:gjennomsnitt|snitt|maks|størst|average|mean|max)\.? (?:av|of|for))\s+/i;
const mostlyNumbers = 0.8;

/** The field of figures whose heading says that something is counted, or how a program put them together, where its name does not, or the other way round: `Antall ansatte ved start`, `Sum av Avtalte dagsverk`. */
function withCount(column: SurveyedColumn, dataset: Dataset): readonly NamedColumn[] {
  const { heading, filled, numbers, texts } = column;
  // «<5» stands for a number that nobody is to know.
  const hidden = texts.filter((text) => /^<\s?\d+$/.test(text)).length;
  if (heading === "" || filled === 0 || numbers + hidden < filled * mostlyNumbers) return [];
  const index = headingIndex(dataset);
  const counted = countWord.test(heading)
    ? [heading.replace(countWord, "")]
    : [`Antall ${heading}`, `Tal på ${heading}`];
  for (const one of counted) {
    const { field = "" } = namedField(one, index) ?? {};
    const kind = dataset.fields[field]?.kind;
    if (kind === "integer" || (kind === "decimal" && countWord.test(heading))) return [{ column, field }];
  }
  return [];
}

/** The field of two words that stand the other way round: `Beløp innvilget` of an `Innvilget beløp`. */
function turned(column: SurveyedColumn, dataset: Dataset): readonly NamedColumn[] {
  const [first = "", second = "", ...more] = column.heading.trim().split(/\s+/);
  if (second === "" || more.length > 0) return [];
  const field = namedField(`${second} ${first}`, headingIndex(dataset))?.field;
  return field === undefined ? [] : [{ column, field }];
}

/** A heading without the brackets or the unit at its end, and what is left of that, as often as there are some. */
export function headingsWithoutUnit(heading: string): readonly string[] {
  const bare = withoutFootnote(heading);
  const amount = withoutThousands(bare);
  const found: string[] = [bare, amount].filter((one) => one !== heading.trim() && one !== "");
  for (let rest = bare; found.length < 4;) {
    const [, less = "", last = "", word = ""] =
      /^(.*\S)\s*[([]([^()[\]]*)[\])]$/s.exec(rest) ?? /^(.*\S)()[\s,]\s*(\S+)$/s.exec(rest) ?? [];
    if (less === "" || (word !== "" && !isUnit(word)) || last.length > 20) break;
    rest = less.replace(/,$/, "").trim();
    found.push(rest);
  }
  return found;
}
