import { fill, type Language } from "@samapne/core";
import { noStyle, type Style, wrapText } from "@samapne/tabular";
import { failedIn, moreText, nameOf, nextHeading, nextSteps, outcomeText, verdictText } from "./in-words.ts";
import type { CheckReport, CheckResult } from "./report.ts";
import { words } from "./words.ts";

type Lines = readonly string[];

/** As many checks that were not carried out are told. */
const mostUnchecked = 20;

/** The report for people, 80 characters wide: the level, what is wrong and what to do, what the next level needs. */
export function checkText(report: CheckReport, language: Language, style: Style = noStyle): string {
  const parts = [
    head(report, language, style),
    ...failedIn(report.results).map((one) => faultLines(one, language, style)),
    listed(nextHeading(report, language), nextSteps(report, language), style),
    unchecked(report, language, style),
    basis(report, language, style),
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function head(report: CheckReport, language: Language, style: Style): Lines {
  const { verdict, address, datasets } = report;
  const colour = { conformant: style.green, not_conformant: style.red, not_judged: style.yellow }[verdict];
  const [first = "", ...rest] = wrapText(verdictText(report, language), "", "");
  const list = datasets.map(({ id, title, rows }) => {
    const count = rows === undefined ? "" : `, ${fill(words.rows[language], { count: rows }, language)}`;
    return `  ${title[language]} (${id})${count}`;
  });
  return [style.bold(colour(first)), ...rest, printable(address), ...list];
}

function faultLines(result: CheckResult, language: Language, style: Style): Lines {
  const { outcome, check, advice } = result;
  if (outcome.kind !== "failed") return [];
  const mark = words.error[language];
  const [first = "", ...rest] = wrapText(`${nameOf(result, language)} (${check})`, `  ${mark}  `, "    ");
  const faults = outcome.faults.flatMap(({ address, text }) =>
    wrapText(printable(`${address === "" ? "" : `${address}: `}${text[language]}`), "    – ", "      "),
  );
  const more = moreText(outcome, language);
  return [
    first.replace(mark, () => style.bold(style.red(mark))),
    ...rest,
    ...faults,
    ...(more === "" ? [] : [`    – ${more}`]),
    ...wrapText(advice[language], `    ${words.todo[language]}: `, "      "),
  ];
}

function listed(heading: string, items: Lines, style: Style): Lines {
  if (items.length === 0) return [];
  return [style.bold(heading), ...items.flatMap((item) => wrapText(item, "  – ", "    "))];
}

/** What could not be known, when it does not stand among what is missing already. */
function unchecked(report: CheckReport, language: Language, style: Style): Lines {
  const left = report.results.filter(
    ({ outcome, level }) => outcome.kind === "not_checked" && level > report.level + 1,
  );
  const items = left
    .slice(0, mostUnchecked)
    .map((one) => `${nameOf(one, language)} (${outcomeText(one.outcome, language)})`);
  const heading = words.notChecked[language];
  return listed(`${heading.charAt(0).toUpperCase()}${heading.slice(1)}`, items, style);
}

function basis(
  { checkedAt, requests, versions, datasets }: CheckReport,
  language: Language,
  style: Style,
): Lines {
  const parts = [
    `${words.when[language].toLowerCase()} ${checkedAt}`,
    `${words.requests[language].toLowerCase()} ${requests}`,
    `${words.checker[language].toLowerCase()} ${versions.checker}`,
    `${words.contract[language].toLowerCase()} ${versions.contract}`,
    ...datasets.map(({ specification }) => specification),
  ];
  return wrapText(parts.join(", "), `${words.basis[language]}: `, "  ").map((line) => style.dim(line));
}

/** Text of a stranger without what could command a terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "\ufffd");
}
