import { type CodeList, type Field, type Fields, isValidOn } from "@samapne/core";
import { date } from "../json-schema/patterns.ts";
import type { Dialect } from "./dialect.ts";
import type { FaultCondition, Judged } from "./fault-condition.ts";

/** Whether codes of the list came or went. */
export function isDated({ codes }: CodeList): boolean {
  return codes.some(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);
}

/**
 * What may be wrong with a code (DOMAIN C2): it is in no entry of the list, it was not valid on the day, or, with
 * no day to go by, it had ended when the list was made. Days are compared as text, YYYY-MM-DD.
 */
export function codeFaults(
  list: CodeList,
  { value, day }: Judged,
  dialect: Dialect,
): readonly FaultCondition[] {
  const among = (codes: Iterable<string>) => `(${[...new Set(codes)].map(dialect.text).join(", ")})`;
  const all = list.codes.map(({ code }) => code);
  const unknown = {
    code: "code.unknown",
    when: `${value} NOT IN ${among(all)}`,
    usable: false,
    alone: true,
  } as const;
  if (!isDated(list)) return [unknown];
  const valid = intervalsOf(list).map(({ from, to, codes }) =>
    [
      `${value} IN ${among(codes)}`,
      ...(from === undefined ? [] : [`${dialect.byCodePoint(day)} >= ${dialect.text(from)}`]),
      ...(to === undefined ? [] : [`${dialect.byCodePoint(day)} < ${dialect.text(to)}`]),
    ].join(" AND "),
  );
  const current = list.codes.filter((code) => isValidOn(code, list.version)).map(({ code }) => code);
  return [
    unknown,
    {
      code: "code.expired",
      when: `${day} IS NULL AND ${value} NOT IN ${among(current)}`,
      usable: true,
      alone: false,
    },
    {
      code: "code.not_valid_then",
      when: `${day} IS NOT NULL AND NOT (${valid.map((one) => `(${one})`).join(" OR ")})`,
      usable: true,
      alone: false,
    },
  ];
}

interface Interval {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly codes: string[];
}

/** The codes by the time they were valid: few intervals hold many codes. */
function intervalsOf({ codes }: CodeList): readonly Interval[] {
  const intervals = new Map<string, Interval>();
  for (const { code, validFrom, validTo } of codes) {
    const key = `${validFrom ?? ""}/${validTo ?? ""}`;
    const known = intervals.get(key) ?? { from: validFrom, to: validTo, codes: [] };
    intervals.set(key, known);
    known.codes.push(code);
  }
  return [...intervals.values()];
}

/** The list of codes a field holds, if it holds codes. */
export function codeListOf(field: Field): CodeList | undefined {
  if (field.kind === "code") return field.list;
  return field.kind === "list" && field.items.kind === "code" ? field.items.list : undefined;
}

/** The day the codes of a field are judged at, as text: the file's, otherwise the row's own (`at`). */
export function dayOf(
  field: Field,
  fields: Fields,
  dialect: Dialect,
  column: (name: string) => string,
): string {
  const item = field.kind === "list" ? field.items : field;
  const at = item.kind === "code" ? item.at : undefined;
  const other = at === undefined ? undefined : fields[at];
  const file = dialect.dateText("run.classification_date");
  if (at === undefined || other === undefined) return file;
  return `COALESCE(${file}, ${rowDay(other, column(at), dialect)})`;
}

/** A date as it is, the last day of a period or year, an instant's day in UTC; NULL for anything else. */
function rowDay({ kind }: Field, value: string, dialect: Dialect): string {
  if (kind === "date") return dialect.dateText(value);
  if (kind === "instant") return `substr(${dialect.instantText(value)}, 1, 10)`;
  if (kind === "integer")
    return `CASE WHEN ${value} BETWEEN 1000 AND 9999 THEN CAST(${value} AS ${dialect.types.text}) || '-12-31' END`;
  if (kind === "boolean" || kind === "decimal" || kind === "list")
    return `CAST(NULL AS ${dialect.types.text})`;
  const matches = (pattern: string) =>
    dialect.matches(value, dialect.text(`${dialect.pattern.start}${pattern}${dialect.pattern.end}`));
  const month = "[0-9]{4}-(?:0[1-9]|1[0-2])";
  return (
    `CASE WHEN substr(${value}, 1, 4) = '0000' THEN NULL` +
    ` WHEN ${matches(date)} THEN ${value}` +
    ` WHEN ${matches("[0-9]{4}")} THEN ${value} || '-12-31'` +
    ` WHEN ${matches("[0-9]{4}-Q[1-4]")} THEN substr(${value}, 1, 5)` +
    ` || CASE substr(${value}, 7, 1) WHEN '1' THEN '03' WHEN '2' THEN '06' WHEN '3' THEN '09' ELSE '12' END || '-31'` +
    ` WHEN ${matches(month)} THEN ${value} || '-31' END`
  );
}
