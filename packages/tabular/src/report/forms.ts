import type { Language } from "@samapne/core";
import { reportGithub } from "./github/github.ts";
import { reportHtml } from "./html/report-html.ts";
import { reportJunit } from "./junit/junit.ts";
import type { Report } from "./report.ts";
import { reportSarif } from "./sarif/sarif.ts";
import { reportText } from "./text/report-text.ts";
import type { Style } from "./text/style.ts";

/** A form of the report. */
export interface ReportForm {
  readonly mediaType: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
  /** Prints it in a language; only text for people at a screen takes a style. */
  print(report: Report, language: Language, style?: Style): string;
}

/** Every form of the report, by name. */
export const reportForms = {
  text: { mediaType: "text/plain; charset=utf-8", extension: "txt", print: reportText },
  json: {
    mediaType: "application/json",
    extension: "json",
    print: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  html: { mediaType: "text/html; charset=utf-8", extension: "html", print: reportHtml },
  sarif: { mediaType: "application/sarif+json", extension: "sarif", print: reportSarif },
  junit: { mediaType: "application/xml", extension: "xml", print: reportJunit },
  github: { mediaType: "text/plain; charset=utf-8", extension: "txt", print: reportGithub },
} as const satisfies Readonly<Record<string, ReportForm>>;

/** The name of a form of the report. */
export type ReportFormId = keyof typeof reportForms;
