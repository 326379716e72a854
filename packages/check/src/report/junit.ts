import type { Language } from "@samapne/core";
import { xmlAttributes, xmlElement } from "@samapne/tabular";
import { outcomeText, verdictText } from "./in-words.ts";
import type { CheckReport, CheckResult } from "./report.ts";
import { words } from "./words.ts";

/** The report as JUnit XML, as build servers read it: a suite for each dataset and one for the service, a case for each check. */
export function checkJunit(report: CheckReport, language: Language): string {
  const { results, failure, checkedAt, address } = report;
  const names = [...new Set(results.map(({ dataset }) => dataset))];
  const suites = names.map((name) => {
    const own = results.filter(({ dataset }) => dataset === name);
    const cases = own.map((one) => caseOf(one, language));
    const title = name ?? words.service[language];
    return xmlElement(
      "testsuite",
      xmlAttributes({ name: title, ...countsOf(own), time: "0", timestamp: checkedAt.slice(0, 19) }),
      cases,
    );
  });
  const unread = failure === undefined ? [] : [unreadSuite(report, language)];
  const totals = failure === undefined ? countsOf(results) : { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const head = xmlAttributes({ name: `samapne check ${address}`, ...totals, time: "0" });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement("testsuites", head, [...suites, ...unread])}\n`;
}

function countsOf(results: readonly CheckResult[]) {
  const count = (...kinds: readonly string[]) =>
    results.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  return {
    tests: results.length,
    failures: count("failed"),
    errors: 0,
    skipped: count("not_checked", "not_offered", "does_not_apply"),
  };
}

function caseOf({ check, title, outcome, advice }: CheckResult, language: Language): string {
  const head = xmlAttributes({
    classname: check.split(".")[0] ?? check,
    name: `${title[language]} (${check})`,
    time: "0",
  });
  if (outcome.kind === "passed") return xmlElement("testcase", head);
  if (outcome.kind !== "failed")
    return xmlElement("testcase", head, [
      xmlElement("skipped", xmlAttributes({ message: outcomeText(outcome, language) })),
    ]);
  const said = outcome.faults.map(({ address, text }) => `${address} ${text[language]}`.trim());
  const message = outcome.faults[0]?.text[language] ?? "";
  const text = [...said, `${words.todo[language]}: ${advice[language]}`].join("\n");
  return xmlElement("testcase", head, [
    xmlElement("failure", xmlAttributes({ type: check, message }), [text], "text"),
  ]);
}

function unreadSuite(report: CheckReport, language: Language): string {
  const kind = report.failure?.kind ?? "";
  const message = verdictText(report, language);
  const head = xmlAttributes({ classname: "transport", name: message, time: "0" });
  const error = xmlElement("error", xmlAttributes({ type: kind, message }));
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  return xmlElement("testsuite", xmlAttributes({ name: words.service[language], ...counts, time: "0" }), [
    xmlElement("testcase", head, [error]),
  ]);
}
