import { fill, type Language } from "@samapne/core";
import type { DeliveryReport, FileReport, Report, ReportVerdict } from "../report.ts";
import { causeLines } from "./cause-text.ts";
import { factLines } from "./facts-text.ts";
import { notCheckedLines } from "./not-checked-text.ts";
import { noStyle, type Style, type Writing } from "./style.ts";
import { grouped, printable, wrap } from "./wrap.ts";
import { wordsOf } from "./words.ts";

/** The report for people: the verdict first, then file by file what was found, where, what to do and who must. Ends with a line break. */
export function reportText(report: Report, language: Language, style: Style = noStyle): string {
  const writing: Writing = { language, style };
  const parts = [
    headLines(report, writing),
    ...report.deliveries.flatMap((delivery) => deliveryParts(delivery, writing)),
    versionLines(report, writing),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headLines(report: Report, { language, style }: Writing): readonly string[] {
  const words = wordsOf[language];
  const { deliveries, mode, classificationDate, repeatedInputs } = report;
  const summary = `${words[report.verdict]}. ${summaryOf(deliveries, language)}`;
  const [first = "", ...rest] = wrap(summary, "", "");
  const notes = [
    words[mode],
    ...(classificationDate === undefined
      ? []
      : [fill(words.classification, { date: classificationDate }, language)]),
    ...(deliveries.length > 1 ? [words.folders] : []),
    ...(repeatedInputs.length > 0
      ? [fill(words.repeated, { names: printable(repeatedInputs.join(", ")) }, language)]
      : []),
  ];
  return [style.bold(colourOf(report.verdict, style)(first)), ...rest, ...wrap(notes.join(" "), "", "")];
}

function summaryOf(deliveries: readonly DeliveryReport[], language: Language): string {
  const words = wordsOf[language];
  const files = deliveries.flatMap((delivery) => delivery.files);
  const [only] = files;
  if (only && files.length === 1)
    return only.verdict === "conformant" && only.repairs.length > 0
      ? words.repaired
      : words.single[only.verdict];
  const count = (verdict: ReportVerdict) => files.filter((file) => file.verdict === verdict).length;
  const unread = count("not_judged");
  if (unread === files.length) return words.noneRead;
  return fill(
    words.summary,
    {
      files: words.files(files.length - unread),
      faulty: grouped(count("not_conformant")),
      clean: grouped(count("conformant")),
      unread: unread === 0 ? "" : words.unread.replace("{count}", grouped(unread)),
    },
    language,
  );
}

function colourOf(verdict: ReportVerdict, style: Style): (text: string) => string {
  return { conformant: style.green, not_conformant: style.red, not_judged: style.yellow }[verdict];
}

function deliveryParts(delivery: DeliveryReport, writing: Writing): readonly (readonly string[])[] {
  const { folder, files } = delivery;
  const words = wordsOf[writing.language];
  const title =
    folder === undefined
      ? []
      : [
          [
            writing.style.bold(
              fill(words.folder, { folder: printable(folder) || words.here }, writing.language),
            ),
          ],
        ];
  const notChecked = notCheckedLines(delivery, writing);
  return [
    ...title,
    ...files.flatMap((file) => fileParts(file, writing)),
    ...(notChecked.length > 0 ? [notChecked] : []),
  ];
}

function fileParts(file: FileReport, writing: Writing): readonly (readonly string[])[] {
  const { language, style } = writing;
  const words = wordsOf[language];
  const verdict = colourOf(file.verdict, style)(words[file.verdict]);
  const head = [`${style.bold(printable(file.name))} – ${verdict}`];
  const problem = file.problem ? wrap(file.problem.text[language], "  ", "  ") : [];
  const facts = file.table ? factLines(file.table, writing) : [];
  const empty =
    file.verdict === "conformant" ? [`  ${file.causes.length > 0 ? words.noErrors : words.none}`] : [];
  const further = file.further
    ? [
        wrap(
          fill(
            words.further,
            { errors: grouped(file.further.errors), warnings: grouped(file.further.warnings) },
            language,
          ),
          "  ",
          "  ",
        ),
      ]
    : [];
  return [
    [...head, ...facts, ...problem, ...empty],
    ...[...file.causes, ...file.repairs].map((cause) => causeLines(cause, file.table, writing)),
    ...further,
  ];
}

function versionLines({ versions }: Report, { language, style }: Writing): readonly string[] {
  const words = wordsOf[language];
  const parts = [
    fill(words.validator, { version: versions.validator }, language),
    ...versions.specifications.map(({ dataset, version }) => `${dataset} ${version}`),
    ...versions.codeLists.map(({ id, version }) => `${id} ${version}`),
  ];
  return wrap(parts.join(", "), `${words.versions}: `, "  ").map((line) => style.dim(line));
}
