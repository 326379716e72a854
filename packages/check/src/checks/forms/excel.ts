import { cellText, type Field, type Language, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { csvCells, isPaddedAs } from "../../evidence/csv-cells.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { type Exchange, textOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";
import { beginning } from "./csv.ts";
import { said } from "../../words/said.ts";

/** CSV that a Norwegian Excel opens, with the rows of the canonical one. */
export const excel: DatasetCheck = {
  id: "forms.excel",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "dialect=excel-nb gir de samme radene som CSV som norsk Excel åpner: semikolon, desimalkomma, BOM, vern mot formler og overskrifter på språket i lang",
    nn: "dialect=excel-nb gir dei same radene som CSV som norsk Excel opnar: semikolon, desimalkomma, BOM, vern mot formlar og overskrifter på språket i lang",
    en: "dialect=excel-nb gives the same rows as CSV that a Norwegian Excel opens: semicolons, decimal commas, a byte order mark, a guard against formulas and headings in the language of lang",
  },
  run: async (table, note) => {
    const { all, dataset, whole } = table;
    const query = [
      ["format", "csv"],
      ["dialect", "excel-nb"],
    ] as const;
    const exchange = await all(query, { first: beginning });
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(exchange.bytes);
    const heading = text.split("\n")[0] ?? "";
    if (!text.startsWith("\ufeff")) note.fault(exchange, phrases.noMember("BOM"));
    if (Object.keys(dataset.fields).length > 1 && !heading.includes(";"))
      return note.fault(exchange, phrases.noMember(";"));
    const { rows, cut } = await whole();
    // The last line of what was cut is not whole.
    const lines = exchange.cut ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
    const records = csvCells(lines.slice(text.startsWith("\ufeff") ? 1 : 0), ";");
    if (records === undefined) return note.fault(exchange, otherQuotes);
    const found = records.slice(1);
    if (records[0]?.length !== Object.keys(dataset.fields).length) note.fault(exchange, otherHeading);
    if (!exchange.cut && !cut && found.length !== rows.length)
      return note.fault(exchange, phrases.rows(found.length, rows.length));
    const others = new Set<string>();
    for (const [index, cells] of found.entries())
      for (const [column, [name, field]] of Object.entries(dataset.fields).entries())
        if (rows[index] !== undefined && !isSame(cells[column] ?? "", rows[index][name], field))
          others.add(name);
    await expectLabels(table, exchange, note);
    if (others.size === 0) note.saw(Math.max(1, found.length));
    else note.fault(exchange, phrases.noMember([...others].slice(0, 5).join(", ")));
  },
};

/** Headings are what people call the fields, in the language asked for, and in bokmål where none is: of the export and of pages. */
async function expectLabels({ dataset, all, list }: Table, inBokmaal: Exchange, note: Note): Promise<void> {
  const fields = Object.values(dataset.fields);
  const asked = (lang: Language): Query => [
    ["format", "csv"],
    ["dialect", "excel-nb"],
    ["lang", lang],
  ];
  const answers: readonly (readonly [Language, Exchange])[] = [
    ["nb", inBokmaal],
    ["en", await all(asked("en"), { first: beginning })],
    ["nn", await list([...asked("nn"), ["limit", "1"]])],
    ["en", await list([...asked("en"), ["limit", "1"]])],
  ];
  for (const [lang, exchange] of answers) {
    if (exchange.status !== 200) {
      note.fault(exchange, phrases.status(exchange.status, 200));
      continue;
    }
    const [line = ""] = textOf(exchange).replace("\ufeff", "").split(/\r?\n/);
    const [heading = []] = csvCells(line, ";") ?? [];
    const place = fields.findIndex(({ label }, at) => label[lang] !== heading[at]);
    const label = fields[place]?.label[lang];
    if (label === undefined) note.saw();
    else if (heading.length === fields.length) note.fault(exchange, otherLabel(place + 1, label, lang));
  }
}

/** Of a heading in another language, or with other words. */
function otherLabel(column: number, label: string, lang: Language): Text {
  const text = {
    nb: "Overskriften i kolonne {column} er en annen enn datasettets, «{label}» med lang={lang}.",
    nn: "Overskrifta i kolonne {column} er ei anna enn den datasettet har, «{label}» med lang={lang}.",
    en: "The heading of column {column} is another than the dataset’s, “{label}” with lang={lang}.",
  };
  return said(text, { column, label, lang });
}

const otherHeading = {
  nb: "Den første linja har ikke en overskrift for hvert felt i datasettet.",
  nn: "Den første linja har ikkje ei overskrift for kvart felt i datasettet.",
  en: "The first line does not have a heading for each field of the dataset.",
};

/** Numbers have a comma; what a spreadsheet would take for a formula has a `'` before it (OWASP, CSV injection). */
function isSame(cell: string, value: unknown, field: Field): boolean {
  const { kind } = field.kind === "list" ? field.items : field;
  const text = cellText(value);
  const isNumber = kind === "integer" || kind === "decimal";
  if (isNumber && field.kind !== "list")
    return cell === text.replace(".", ",") || isPaddedAs(cell.replace(",", "."), text);
  const spelled = kind === "decimal" ? text.replaceAll(".", ",") : text;
  return cell === (/^[=+\-@]/.test(spelled) && kind !== "boolean" ? `'${spelled}` : spelled);
}

const otherQuotes = {
  nb: "Anførselstegnene er ikke satt slik at regneark leser cellene (RFC 4180).",
  nn: "Hermeteikna er ikkje sette slik at rekneark les cellene (RFC 4180).",
  en: "The quotation marks do not stand so that spreadsheets read the cells (RFC 4180).",
};
