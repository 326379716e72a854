import type { Text } from "@samapne/core";
import { zodLimits } from "@samapne/core/zod";
import {
  csvwLimits,
  inexpressible,
  inexpressibleInSql,
  shaclInexpressible,
  tableSchemaLimits,
} from "@samapne/generators";
import { publishedLimits } from "@samapne/server";
import { formatLimits } from "@samapne/tabular";

interface Line {
  readonly what: Text | string;
  readonly reason: Text | string;
}

/** Every form that judges rows or carries them, with what it cannot say. A form that is not here says everything. */
const forms: readonly (readonly [form: string, lines: readonly Line[]])[] = [
  ["Zod", zodLimits],
  ["JSON Schema", inexpressible],
  [
    "SQL",
    inexpressibleInSql.map(({ what, reason, dialects }) => ({
      what: dialects.length === 4 ? what : `${what} (${dialects.join(", ")})`,
      reason,
    })),
  ],
  ["Table Schema", tableSchemaLimits],
  ["CSV on the Web", csvwLimits],
  ["SHACL", shaclInexpressible],
  ["Files", formatLimits.map(({ formats, reason }) => ({ what: formats.join(", "), reason }))],
  ["APIs and sites", publishedLimits],
];

/** The table of what the forms cannot say, as Markdown: the one place where all lines stand, and are counted. */
export function limitsText(): string {
  const count = forms.reduce((sum, [, lines]) => sum + lines.length, 0);
  const rows = forms.flatMap(([form, lines]) =>
    lines.map(({ what, reason }) => `| ${[form, english(what), english(reason)].map(cell).join(" | ")} |`),
  );
  const counts = forms.map(([form, lines]) => `${form} ${lines.length}`).join(", ");
  return [
    "# What the forms cannot say",
    "",
    "The plain validator, `dataset.json` read back, the standalone `validator.js` and the table reader say everything the declaration says. Every other form differs from them in the lines below and in nothing else: the referee (`test/referee`) hands the same rows to all of them, and fails on a difference that no line explains.",
    "",
    `${count} lines: ${counts}.`,
    "",
    "| Form | What it cannot say | Why |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function english(text: Text | string): string {
  return typeof text === "string" ? text : text.en;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
