import type { Language } from "@samapne/core";
import { fixerText, sourceText } from "../in-words/cause-words.ts";
import { explainedText } from "../in-words/explained-words.ts";
import { notCheckedTexts } from "../in-words/not-checked-words.ts";
import { filesOf } from "../in-words/summary.ts";
import type { Cause, FileReport, Place, Report } from "../report.ts";
import { fileAddress } from "./file-address.ts";

type Json = Readonly<Record<string, unknown>>;

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const levels = { error: "error", warning: "warning", info: "note" } as const;
const tags: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/**
 * The report as SARIF 2.1.0 (OASIS), for tools that show findings beside a file. Each cause is one result: at its first
 * place, with the others as related places and the number of cases in `occurrenceCount`.
 */
export function reportSarif(report: Report, language: Language): string {
  const files = filesOf(report);
  const causes = files.flatMap(({ causes: found, repairs }) => [...found, ...repairs]);
  const rules = new Map(causes.map((cause) => [cause.code, ruleOf(cause, language)]));
  const ids = [...rules.keys()];
  const results = files.flatMap((file, index) =>
    [...file.causes, ...file.repairs].map((cause) => ({
      ruleId: cause.code,
      ruleIndex: ids.indexOf(cause.code),
      ...resultOf(cause, file, index, language),
    })),
  );
  const run: Json = {
    tool: {
      driver: {
        name: "samapne",
        version: report.versions.validator,
        informationUri: "https://samapne.no",
        rules: [...rules.values()],
      },
    },
    language: tags[language],
    columnKind: "utf16CodeUnits",
    artifacts: files.map(({ name }) => ({ location: { uri: fileAddress(name) } })),
    invocations: [invocationOf(report, files, language)],
    results,
    properties: { verdict: report.verdict, mode: report.mode, versions: report.versions },
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function ruleOf(cause: Cause, language: Language): Json {
  const { code, title, advice, severity, basis, fixer } = cause;
  return {
    id: code,
    shortDescription: { text: title[language] },
    ...(advice === undefined ? {} : { help: { text: advice[language] } }),
    defaultConfiguration: { level: levels[severity] },
    properties: { fixer, ...(basis === undefined ? {} : { basis }) },
  };
}

function resultOf(cause: Cause, file: FileReport, index: number, language: Language): Json {
  const { message, advice, severity, count, places, columns } = cause;
  const [first, ...others] = places;
  const said = [
    message[language],
    advice?.[language],
    `${fixerText(cause, language)} (${sourceText(cause)})`,
  ];
  const located = (place: Place | undefined) => locationOf(place, cause, file, index);
  return {
    level: levels[severity],
    kind: severity === "info" ? "informational" : "fail",
    message: { text: said.filter((text) => text !== undefined).join(" ") },
    locations: [located(first)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map(located) }),
    occurrenceCount: count,
    properties: { columns: columns.map(({ field, heading }) => field ?? heading) },
  };
}

/** Where a case is. A row is a line in text; everywhere it is also a cell by its name. */
function locationOf(place: Place | undefined, { columns }: Cause, file: FileReport, index: number): Json {
  const artifactLocation = { uri: fileAddress(file.name), index };
  if (!place) return { physicalLocation: { artifactLocation } };
  const isText = file.table?.text !== undefined;
  const region = { startLine: place.line ?? place.row };
  const cells = columns.flatMap(({ letter }) => (letter === undefined ? [] : `${letter}${place.row}`));
  return {
    physicalLocation: { artifactLocation, ...(isText ? { region } : {}) },
    ...(cells.length === 0 ? {} : { logicalLocations: cells.map((name) => ({ name, kind: "cell" })) }),
  };
}

/** What kept files from being judged, what follows from their faults, and what was not checked, as notes of the run. */
function invocationOf(report: Report, files: readonly FileReport[], language: Language): Json {
  const unread = files.flatMap(({ problem, name }) =>
    problem ? [{ level: "error", message: { text: `${name}: ${problem.text[language]}` } }] : [],
  );
  const unchecked = report.deliveries
    .flatMap(({ notChecked }) => notCheckedTexts(notChecked, language))
    .map((text) => ({ level: "note", message: { text } }));
  const explained = files.flatMap((file) => {
    const text = explainedText(file, language);
    return text === undefined ? [] : [{ level: "note", message: { text: `${file.name}: ${text}` } }];
  });
  const notes = [...unread, ...explained, ...unchecked];
  return {
    executionSuccessful: report.verdict !== "not_judged",
    ...(report.judgedAt === undefined ? {} : { endTimeUtc: report.judgedAt }),
    ...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
  };
}
