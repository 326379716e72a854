import type { Language } from "@samapne/core";
import { attribute, html, type Html } from "@samapne/page";
import type { FileReport } from "@samapne/tabular";
import type { Choice, HeadingLine } from "./messages.ts";
import { words } from "./words.ts";

/** True when a file has columns that belong to no field, or fields that no column holds, and its headings can be replaced. */
export function canCorrect({ table }: FileReport): boolean {
  if (table?.text?.delimiter === undefined || table.headerRow < 1) return false;
  return table.columns.some(({ field }) => field === undefined) && table.missingFields.length > 0;
}

/** A table with every column of a file and the field it is, to choose anew. */
export function headingsForm(
  { table, name }: FileReport,
  choices: readonly Choice[],
  language: Language,
): Html {
  const fields = choices.find(({ id }) => id === table?.dataset.id)?.fields ?? [];
  const rows = (table?.columns ?? []).map(({ letter = "", heading, field }, index) => {
    const id = `heading-${index}`;
    const options = fields.map(
      (one) =>
        html`<option value="${one.name}"${attribute("selected", one.name === field)}>${one.name} – ${one.label[language]}</option>`,
    );
    return html`<p><label for="${id}">${words.column[language]} ${letter} «${heading}»</label><select id="${id}" data-column="${index}"><option value="">${words.noField[language]}</option>${options}</select></p>`;
  });
  return html`<details class="headings" data-of="${name}"><summary>${words.headings[language]}</summary><p>${words.headingsText[language]}</p>${rows}<p><button type="button" data-again>${words.again[language]}</button></p></details>`;
}

/** What the reader chose, for the worker. */
export function chosenHeadings(form: Element, { table }: FileReport): HeadingLine | undefined {
  const { text, headerRow = 0, columns = [] } = table ?? {};
  if (text?.delimiter === undefined) return undefined;
  const fields = [...form.querySelectorAll<HTMLSelectElement>("select[data-column]")].flatMap((select) =>
    select.value === "" ? [] : [[Number(select.dataset["column"]), select.value] as const],
  );
  return {
    fields: Object.fromEntries(fields),
    encoding: text.encoding,
    delimiter: text.delimiter,
    line: headerRow,
    now: columns.map(({ heading }) => heading),
  };
}
