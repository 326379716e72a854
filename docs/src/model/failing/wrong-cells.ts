import { type AnyRow, cellText, type Dataset, type Field, suppressionOf } from "@samapne/core";
import { csvFile, type FailingFile, fieldsIn, ndjsonFile } from "./failing-file.ts";

type Respelled = string | undefined;

/** How a right cell is written wrongly, by the code of what is said about it. Undefined where the field cannot be written so. */
const spellings: Readonly<Record<string, (field: Field, written: string, dataset: Dataset) => Respelled>> = {
  "cell.blanks_around": ({ kind }, written) => (kind === "text" ? ` ${written}` : undefined),
  "cell.text_formula": ({ kind }, written) =>
    kind === "code" && written !== "" ? `="${written}"` : undefined,
  "cell.decimal_comma": ({ kind }, written) =>
    kind === "decimal" && written.includes(".") ? written.replace(".", ",") : undefined,
  "cell.thousands_separator": ({ kind }, written) =>
    kind === "integer" || kind === "decimal" ? grouped(written) : undefined,
  "cell.number_became_date": ({ kind }) => (kind === "decimal" ? "08.mai" : undefined),
  "cell.unicode_minus": ({ kind }, written) =>
    kind === "decimal" && written.startsWith("-") ? written.replace("-", "\u2212") : undefined,
  "cell.date_dotted": ({ kind }, written) =>
    kind === "date" ? written.split("-").toReversed().join(".") : undefined,
  "cell.date_midnight": ({ kind }, written) => (kind === "date" ? `${written} 00:00:00` : undefined),
  "cell.instant_blank": ({ kind }, written) => (kind === "instant" ? written.replace("T", " ") : undefined),
  "cell.period_spelling": ({ kind }, written) =>
    kind === "period" ? changed(written, written.replace(/-Q/, "K")) : undefined,
  "cell.boolean_word": ({ kind }, written) =>
    kind === "boolean" ? (written === "true" ? "Ja" : "Nei") : undefined,
  "cell.code_alias": (field, written) =>
    field.kind === "code"
      ? field.list.codes.find(({ code, aliases = [] }) => code === written && aliases.length > 0)
          ?.aliases?.[0]
      : undefined,
  "cell.code_case": ({ kind }, written) =>
    kind === "code" ? changed(written, written.toUpperCase()) : undefined,
  "cell.code_leading_zero": ({ kind }, written) =>
    kind === "code" && written.startsWith("0") ? written.replace(/^0+/, "") : undefined,
  "cell.identifier_stripped": ({ kind }, written) =>
    kind === "identifier" ? changed(written, written.replace(/\B(?=(\d{3})+$)/g, " ")) : undefined,
  "cell.empty_symbol": ({ kind }, written, dataset) =>
    (kind === "integer" || kind === "decimal") && written === "" && suppressionOf(dataset) !== undefined
      ? ".."
      : undefined,
  "field.missing": ({ required }) => (required === true ? "" : undefined),
  "text.too_long": (field) =>
    field.kind === "text" && (field.maxLength ?? 999) <= 20
      ? "Tredje etasje, inngang fra bakgården"
      : undefined,
  "text.too_short": (field) => (field.kind === "text" && (field.minLength ?? 0) > 1 ? "X" : undefined),
  "list.too_many": (field) =>
    field.kind === "list" && field.items.kind === "code" && field.maxItems !== undefined
      ? field.items.list.codes
          .slice(0, field.maxItems + 1)
          .map(({ code }) => code)
          .join("|")
      : undefined,
  "text.placeholder": ({ kind }) => (kind === "text" ? "Ukjent" : undefined),
  "personal.birth_number": ({ kind }, written) => (kind === "text" ? `${written} 17912099997` : undefined),
  "personal.possible_birth_number": ({ kind }) => (kind === "identifier" ? "17912099997" : undefined),
  "personal.mail_address": ({ kind }, written) =>
    kind === "text" ? `${written} navn@kommune.example` : undefined,
  "personal.account_number": ({ kind }, written) =>
    kind === "text" ? `${written} 1234.56.78903` : undefined,
  "date.invalid": ({ kind }) => (kind === "date" ? "2025-02-30" : undefined),
  "date.too_early": ({ kind }) => (kind === "date" ? "0205-01-01" : undefined),
  "date.too_late": ({ kind }) => (kind === "date" ? "9999-12-31" : undefined),
  "instant.invalid": ({ kind }, written) =>
    kind === "instant" ? written.replace(/-\d\d-\d\dT/, "-02-30T") : undefined,
  "period.invalid": ({ kind }) => (kind === "period" ? "2025-Q5" : undefined),
  "uri.invalid": ({ kind }) => (kind === "uri" ? "www.kommune.example" : undefined),
  "list.repeated": ({ kind }, written) =>
    kind === "list" && written !== "" ? `${written}|${written.split("|")[0] ?? ""}` : undefined,
  "cell.list_separator": ({ kind }, written) =>
    kind === "list" ? changed(written, written.replaceAll("|", ", ")) : undefined,
};

function grouped(written: string): Respelled {
  return changed(written, written.replace(/\B(?=(\d{3})+(?!\d))/g, " "));
}

function changed(before: string, after: string): Respelled {
  return before === after ? undefined : after;
}

/** A field's value as JSON, of a kind of its own. */
const wrongKinds: Readonly<Record<string, (field: Field, value: unknown) => unknown>> = {
  "cell.written_as_text": (_, value) => (typeof value === "number" ? String(value) : undefined),
  "cell.number_for_text": ({ kind }, value) =>
    kind === "code" && /^[1-9]\d*$/.test(String(value)) ? Number(value) : undefined,
  "text.not_trimmed": ({ kind }, value) => (kind === "text" ? ` ${String(value)}` : undefined),
  "text.not_nfc": ({ kind }) => (kind === "text" ? "Va\u030ag skole" : undefined),
  "text.control_character": ({ kind }, value) => (kind === "text" ? `${String(value)}\u0007` : undefined),
  "cell.empty_text": ({ required }, value) => (required !== true && value === undefined ? "" : undefined),
};

/** So many right rows of a dataset are tried; the first of them hold the common fields. */
const mostTried = 4;

/** Files of a dataset in which one cell is written in a way that gets a message of this code. */
export function* wrongCells(
  code: string,
  dataset: Dataset,
  valid: readonly AnyRow[],
): Generator<FailingFile> {
  const respell = spellings[code];
  const misuse = wrongKinds[code];
  for (const row of valid.slice(0, mostTried))
    for (const [name, field] of Object.entries(dataset.fields)) {
      const written = cellText(row[name]);
      const wrong = respell?.(field, written, dataset);
      if (wrong !== undefined) {
        const names = [...new Set([...fieldsIn(dataset, [row]), name])];
        const cells = [names, names.map((one) => (one === name ? wrong : cellText(row[one])))];
        yield csvFile(dataset, cells, code === "cell.decimal_comma" ? ";" : ",");
      }
      const value = misuse?.(field, row[name] ?? undefined);
      if (value !== undefined) yield ndjsonFile(dataset, [{ ...row, [name]: value }]);
    }
}
