import type { Language } from "@samapne/core";
import type { Style } from "@samapne/tabular";
import { checkHtml } from "./html.ts";
import { checkJunit } from "./junit.ts";
import type { CheckReport } from "./report.ts";
import { checkText } from "./text.ts";

/** A form of the report of a check. */
export interface CheckForm {
  /** The ending of its files, without the dot. */
  readonly extension: string;
  print(report: CheckReport, language: Language, style?: Style): string;
}

/** Every form of the report, by name. */
export const checkForms = {
  text: { extension: "txt", print: checkText },
  json: { extension: "json", print: (report) => `${JSON.stringify(report, null, 2)}\n` },
  html: { extension: "html", print: checkHtml },
  junit: { extension: "xml", print: checkJunit },
} as const satisfies Readonly<Record<string, CheckForm>>;

/** The name of a form of the report. */
export type CheckFormId = keyof typeof checkForms;
