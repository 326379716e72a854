import {
  type AnyRow,
  type Dataset,
  eachLanguage,
  type Field,
  type Language,
  rowJudge,
  type Text,
} from "@samapne/core";
import { type FieldReading, unanswered } from "../file/mapping.ts";
import type { Draft } from "./draft/draft.ts";

/**
 * Suggests why figures are not there, where it is asked, so that the rules about it hold for rows with the figures that the
 * file has: with a head count alone, the others are missing. Suggests nothing where no reason would do, or no figure is
 * read: all rows would be hidden.
 */
export function suggestReason(dataset: Dataset, { fields, suggestions }: Draft): void {
  for (const { name, codes } of reasonsOf(dataset)) {
    if (fields.get(name)?.value !== unanswered || !suggestions.has(`fields.${name}.value`)) continue;
    const figures = figuresOf(dataset, fields);
    const fitting =
      figures.length === 0
        ? undefined
        : codes.find((code) => isAllowed(dataset, name, { ...rowOf(figures), [name]: code }));
    if (fitting === undefined) suggestions.delete(`fields.${name}.value`);
    else suggestions.set(`fields.${name}.value`, fitting);
  }
}

/** That rows cannot have the figures that the file has, because the rules want others too: with these they could. Undefined where they can. */
export function figuresMissed(dataset: Dataset, fields: Draft["fields"]): Text | undefined {
  for (const { name, codes } of reasonsOf(dataset)) {
    const known = figuresOf(dataset, fields);
    const all = allFigures(dataset);
    const [shown] = codes.filter((code) => isAllowed(dataset, name, { ...rowOf(all), [name]: code }));
    if (known.length === 0 || shown === undefined) continue;
    if (isAllowed(dataset, name, { ...rowOf(known), [name]: shown })) continue;
    const needed = all.filter(
      (one) =>
        !known.includes(one) &&
        !isAllowed(dataset, name, { ...rowOf(all.filter((other) => other !== one)), [name]: shown }),
    );
    if (needed.length > 0) return missedText(needed.flatMap((one) => dataset.fields[one] ?? []));
  }
  return undefined;
}

/** The fields that say why figures are not there, and their codes. */
function reasonsOf({
  fields,
}: Dataset): readonly { readonly name: string; readonly codes: readonly string[] }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const codes = field.kind === "code" ? field.list.codes.map(({ code }) => code) : [];
    return codes.includes("confidential") ? [{ name, codes }] : [];
  });
}

function allFigures({ fields, key }: Dataset): readonly string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) =>
    (kind === "decimal" || kind === "integer") && !key.includes(name) ? [name] : [],
  );
}

function figuresOf(dataset: Dataset, fields: Draft["fields"]): readonly string[] {
  return allFigures(dataset).filter((name) => isRead(fields.get(name)));
}

function isRead(reading: FieldReading | undefined): boolean {
  return reading !== undefined && reading.value === undefined;
}

function rowOf(figures: readonly string[]): AnyRow {
  return Object.fromEntries(figures.map((name) => [name, 10]));
}

/** Do the rules that read a field hold for a row? */
function isAllowed(dataset: Dataset, name: string, row: AnyRow): boolean {
  const rules = (dataset.rules ?? []).filter(({ expression }) => expression.includes(`row.${name}`));
  const isOfReason = new Set(rules.map(({ id }) => id));
  return !rowJudge({ ...dataset, rules })
    .judge(row)
    .findings.some(({ code, severity }) => severity === "error" && isOfReason.has(code));
}

const and: Text = { nb: "og", nn: "og", en: "and" };

function missedText(needed: readonly Field[]): Text {
  const names = (language: Language) => {
    const all = needed.map(({ label }) => `«${label[language]}»`);
    return all.length === 1
      ? (all[0] ?? "")
      : `${all.slice(0, -1).join(", ")} ${and[language]} ${all.at(-1)}`;
  };
  return eachLanguage(
    (language) =>
      ({
        nb: `Ingen kolonne er lest som ${names("nb")}. Reglene vil at rader med tall har det også, ellers blir de utelatt. Står det i fila, si hvilken kolonne det er. Ellers må det hentes ut fra systemet`,
        nn: `Ingen kolonne er lesen som ${names("nn")}. Reglane vil at rader med tal har det òg, elles blir dei utelatne. Står det i fila, sei kva kolonne det er. Elles må det hentast ut frå systemet`,
        en: `No column is read as ${names("en")}. The rules want rows with figures to have it too, or they are left out. If it stands in the file, say which column it is. Otherwise it must be fetched from the system`,
      })[language],
  );
}
