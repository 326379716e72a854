import { languages } from "@samapne/core";
import { readFormatIds } from "../../formats/format-id.ts";
import { reportSchemaAddress } from "./address.ts";
import { count, listOf, object, oneOf, ref, type Schema, text } from "./parts.ts";

const verdict = oneOf("conformant", "not_conformant", "not_judged");

/** The JSON Schema (2020-12) of `samapne validate --format json`. Members are only added; a program ignores those it does not know. */
export const reportSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: reportSchemaAddress,
  title: "Report of samapne validate",
  ...object(
    "The verdict on some files. Texts are in every language of the registry; sensitive values and personal data are never in it.",
    {
      schema: { const: reportSchemaAddress },
      verdict,
      mode: oneOf("strict", "import"),
      "judgedAt?": { type: "string", format: "date-time" },
      "classificationDate?": { type: "string", format: "date" },
      deliveries: listOf(ref("delivery")),
      repeatedInputs: listOf(text(), "Inputs that were given more than once, and judged once."),
      versions: ref("versions"),
    },
  ),
  $defs: {
    text: object(
      "A text for people, in every language.",
      Object.fromEntries(languages.map((language) => [language, text()])),
    ),
    versions: object("What the verdict rests on.", {
      validator: text(),
      specifications: listOf(
        object("A specification that files were judged by.", {
          dataset: text(),
          version: text(),
          status: oneOf("draft", "current", "superseded", "withdrawn"),
        }),
      ),
      codeLists: listOf(object("A code list with its version date.", { id: text(), version: text() })),
    }),
    delivery: object("Files judged together, references between them included.", {
      verdict,
      "folder?": text("Only when the call was split into several deliveries."),
      files: listOf(ref("file")),
      notChecked: listOf(ref("notChecked")),
    }),
    notChecked: object("A rule, check or reference that could not be judged, and why.", {
      dataset: text(),
      id: text("The id of the rule or check, or reference:<name>."),
      "fields?": listOf(text()),
      reason: oneOf("no_related_table", "no_previous", "no_clock", "missing_values", "table_not_read"),
      "needs?": object("The dataset whose file would be needed.", { dataset: text(), title: ref("text") }),
      "rows?": count("Rows that were not checked; all when absent."),
    }),
    file: object("One file. problem stands when it could not be judged.", {
      name: text(),
      verdict,
      "problem?": object("Why it could not be judged.", { code: text(), text: ref("text") }),
      "table?": ref("table"),
      causes: { ...listOf(ref("cause"), "Errors first, personal data before all."), maxItems: 200 },
      repairs: listOf(ref("cause"), "What import mode put right."),
      "explained?": listOf(
        object(
          "Findings of one check or rule that other causes explain: holes that unread rows leave in a series, sums that lack just what they hold, rules that miss a value which cannot be read, what refers to a row with a fault.",
          {
            code: text(),
            kind: text(),
            severity: oneOf("error", "warning"),
            count: { type: "integer", minimum: 1 },
            "from?": object("The dataset in whose file those causes stand, when it is another.", {
              dataset: text(),
              title: ref("text"),
            }),
          },
        ),
      ),
      "further?": object("Cases of causes beyond those listed.", { errors: count(), warnings: count() }),
      "spread?": object("Cases along the file, in stretches of rows of equal length, the first from row 0.", {
        rowsPerStretch: { type: "integer", minimum: 1 },
        errors: listOf(count()),
        warnings: listOf(count()),
        "times?": listOf(text(), "When the first row of each stretch is about."),
      }),
    }),
    table: object("What was found out about a file.", {
      dataset: object("The dataset it was judged by.", {
        id: text(),
        version: text(),
        title: ref("text"),
        lifecycle: object("Where the dataset is in its life.", {
          status: oneOf("draft", "current", "superseded", "withdrawn"),
          "successors?": listOf(text()),
          "note?": ref("text"),
        }),
      }),
      recognisedBy: oneOf("headings", "name"),
      format: oneOf(...readFormatIds),
      "sheet?": text("The sheet of a workbook that holds the table."),
      "unreadSheets?": listOf(
        text(),
        "Other sheets with tables that fit no dataset, or are hidden: not read.",
      ),
      "text?": object("How a text file is written.", {
        encoding: oneOf(
          "utf-8",
          "utf-8 (broken)",
          "utf-16le",
          "utf-16be",
          "windows-1252",
          "macintosh",
          "ibm850",
        ),
        byteOrderMark: { type: "boolean" },
        "delimiter?": text(),
      }),
      headerRow: count("The row of the headings, from 1; 0 when headings take no row."),
      rows: count("Rows below the headings that are not blank."),
      faultyRows: count("Rows with an error of their own."),
      columns: listOf(ref("column")),
      missingFields: listOf(
        object("A field that no column holds.", { field: text(), required: { type: "boolean" } }),
      ),
    }),
    column: object("A column of the file; without field it belongs to no field of the dataset.", {
      "letter?": text(),
      heading: text(),
      "field?": text(),
    }),
    cause: object("All cases of a fault that have the same reason.", {
      code: text("Stable: a code of the registry, or the id of the dataset's rule or check."),
      kind: text(),
      severity: oneOf("error", "warning", "info"),
      fixer: oneOf("steward", "supplier", "publisher", "privacy", "coordinator"),
      "basis?": text("The convention or rule behind it, such as C9."),
      columns: listOf(ref("column")),
      count: { type: "integer", minimum: 1 },
      title: ref("text"),
      message: ref("text"),
      "advice?": ref("text"),
      places: {
        ...listOf(
          object("Where a case is.", {
            row: { type: "integer", minimum: 1 },
            "line?": { type: "integer", minimum: 1 },
            "found?": { oneOf: [text(), ref("text")] },
          }),
        ),
        maxItems: 5,
      },
    }),
  },
};
