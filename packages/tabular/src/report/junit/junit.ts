import type { Language } from "@samapne/core";
import { alsoTexts } from "../in-words/also-words.ts";
import { fixerText, sourceText, whereText } from "../in-words/cause-words.ts";
import { explainedText } from "../in-words/explained-words.ts";
import { notCheckedTexts } from "../in-words/not-checked-words.ts";
import { type SameTask, sameTasks } from "../in-words/same-task.ts";
import { fixText } from "../in-words/summary.ts";
import { wordsOf } from "../in-words/words.ts";
import type { DeliveryReport, FileReport, Report } from "../report.ts";
import { attributes, element } from "./xml.ts";

/** A test case as JUnit counts it. */
interface TestCase {
  readonly outcome: "passed" | "failures" | "errors" | "skipped";
  readonly xml: string;
}

/**
 * The report as JUnit XML, as CI servers read it: a suite for each file, a failed case for each task that errors
 * give, a case that passes with a remark for each warning, and one that was skipped for what follows from the errors and
 * for what was not checked.
 */
export function reportJunit(report: Report, language: Language): string {
  const suites = report.deliveries.flatMap((delivery) => suitesOf(delivery, report, language));
  const totals = sumOf(suites.map(({ totals: one }) => one));
  const head = attributes({ name: "samapne validate", ...totals, time: "0" });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "testsuites",
    head,
    suites.map(({ xml }) => xml),
  )}\n`;
}

interface Totals {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Suite {
  readonly totals: Totals;
  readonly xml: string;
}

function suitesOf(delivery: DeliveryReport, report: Report, language: Language): readonly Suite[] {
  const words = wordsOf[language];
  const left = notCheckedTexts(delivery.notChecked, language).map((text) =>
    skippedCase(words.notChecked, text),
  );
  const name = [words.notChecked, delivery.folder].filter((part) => part !== undefined).join(" – ");
  return [
    ...delivery.files.map((file) => suite(file.name, casesOf(file, language), report)),
    ...(left.length === 0 ? [] : [suite(name, left, report)]),
  ];
}

function suite(name: string, cases: readonly TestCase[], { judgedAt }: Report): Suite {
  const count = (outcome: TestCase["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  const totals: Totals = {
    tests: cases.length,
    failures: count("failures"),
    errors: count("errors"),
    skipped: count("skipped"),
  };
  const timestamp = judgedAt?.slice(0, 19);
  const head = attributes({ name, ...totals, time: "0", timestamp });
  return {
    totals,
    xml: element(
      "testsuite",
      head,
      cases.map(({ xml }) => xml),
    ),
  };
}

function sumOf(all: readonly Totals[]): Totals {
  const sum = (name: keyof Totals) => all.reduce((total, one) => total + one[name], 0);
  return { tests: sum("tests"), failures: sum("failures"), errors: sum("errors"), skipped: sum("skipped") };
}

function casesOf(file: FileReport, language: Language): readonly TestCase[] {
  const words = wordsOf[language];
  const className = file.table?.dataset.id ?? file.name;
  const { problem, causes, verdict } = file;
  const passed = verdict === "conformant" ? [testCase("passed", className, words.single.conformant)] : [];
  const unread = problem
    ? [
        testCase("errors", className, words.single.not_judged, [
          element("error", attributes({ type: problem.code, message: problem.text[language] })),
        ]),
      ]
    : [];
  const explained = explainedText(file, language);
  return [
    ...passed,
    ...unread,
    ...sameTasks(causes).map((task) => caseOf(task, file, className, language)),
    ...(explained === undefined ? [] : [skippedCase(className, explained)]),
  ];
}

function skippedCase(className: string, text: string): TestCase {
  return testCase("skipped", className, text, [element("skipped", attributes({ message: text }))]);
}

function caseOf(task: SameTask, file: FileReport, className: string, language: Language): TestCase {
  const { cause } = task;
  const { table } = file;
  const words = wordsOf[language];
  const [fault, share] = fixText({ ...task, file }, language);
  const where = cause.places.length === 0 ? "" : whereText(cause, table, language);
  const said = [
    cause.message[language],
    ...(share === "" ? [] : [share]),
    ...(where === "" ? [] : [`${words.where}: ${where}`]),
    ...alsoTexts(task, table, language).map((text) => `${words.also}: ${text}`),
    ...(cause.advice ? [`${words.what}: ${cause.advice[language]}`] : []),
    `${words.who}: ${fixerText(cause, language)}`,
  ].join("\n");
  const name = `${fault} (${sourceText(cause)})`;
  if (cause.severity !== "error")
    return testCase("passed", className, name, [element("system-out", "", [said], "text")]);
  const head = attributes({ type: cause.code, message: cause.message[language] });
  return testCase("failures", className, name, [element("failure", head, [said], "text")]);
}

function testCase(
  outcome: TestCase["outcome"],
  className: string,
  name: string,
  inside: readonly string[] = [],
): TestCase {
  return { outcome, xml: element("testcase", attributes({ classname: className, name, time: "0" }), inside) };
}
