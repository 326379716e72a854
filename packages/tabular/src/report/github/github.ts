import type { Language } from "@samapne/core";
import { causeName, shareText } from "../in-words/cause-words.ts";
import { explainedText } from "../in-words/explained-words.ts";
import { filesOf, summaryText } from "../in-words/summary.ts";
import type { Cause, FileReport, Report } from "../report.ts";

const levels = { error: "error", warning: "warning", info: "notice" } as const;

/** The report as GitHub workflow commands: an annotation for each cause, at its first place in the file. */
export function reportGithub(report: Report, language: Language): string {
  const lines = filesOf(report).flatMap((file) => [
    ...(file.problem ? [command("error", { file: file.name }, file.problem.text[language])] : []),
    ...file.causes.map((cause) => annotation(cause, file, language)),
    ...notice(file, language),
  ]);
  return [...lines, summaryText(report, language), ""].join("\n");
}

function annotation(cause: Cause, { name, table }: FileReport, language: Language): string {
  const [place] = cause.places;
  const share = shareText(cause, table?.rows ?? 0, language);
  const title = `${causeName(cause, language)}${share === "" ? "" : ` – ${share}`}`;
  const line = table?.text && place ? (place.line ?? place.row) : undefined;
  const said = [cause.message[language], cause.advice?.[language]].filter((text) => text !== undefined);
  return command(levels[cause.severity], { file: name, line, title }, said.join(" "));
}

/** What follows from the faults of a file; it has no line of its own. */
function notice(file: FileReport, language: Language): readonly string[] {
  const text = explainedText(file, language);
  return text === undefined ? [] : [command("notice", { file: file.name }, text)];
}

function command(
  level: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${name}=${encoded(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
    );
  return `::${level} ${written.join(",")}::${encoded(message)}`;
}

function encoded(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
