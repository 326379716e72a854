import type { Dataset, Language } from "@samapne/core";
import { outcomeLines } from "@samapne/mapping";
import { countText } from "./count-text.ts";
import type { Gathered } from "./gathered.ts";
import { words } from "./words.ts";

/** What came from one publisher, in words. */
export function publisherText(one: Gathered, dataset: Dataset, language: Language): string {
  const { source, rows, refused, examples, failure, conversion } = one;
  const { publisher, level, updatedAt } = source;
  const name = publisher.name ?? publisher.address;
  const hint = mayNeedMapping(one) ? ` ${words.needsMapping[language]}` : "";
  if (failure !== undefined) return `${name}: ${failure.text[language]} ${words.leftOut[language]}${hint}\n`;
  const when = updatedAt === undefined ? "" : `, ${updatedAt}`;
  const how = conversion === undefined ? (level === 1 ? "fromFile" : "fromApi") : "converted";
  const lines = [`${name}: ${countText("rows", rows, language)} (${words[how][language]}${when})`];
  if (conversion !== undefined)
    lines.push(...outcomeLines(conversion, dataset, language).map((line) => `  ${line}`));
  if (refused > 0) lines.push(`  ${countText("refusedRows", refused, language)}:`);
  for (const { row, issues } of examples)
    for (const { text, code } of issues.slice(0, 2))
      lines.push(`    ${words.row[language]} ${row}: ${text[language]} (${code})`);
  if (hint !== "") lines.push(` ${hint}`);
  return `${lines.join("\n")}\n`;
}

/** Is it a table, but not of the dataset's form? */
function mayNeedMapping({ source, rows, refused, failure }: Gathered): boolean {
  const { mapping, unfit } = source.publisher;
  if (mapping !== undefined) return false;
  return (
    unfit !== undefined ||
    failure?.fault === "not_a_table" ||
    (rows === 0 && refused > 0 && source.level === 1)
  );
}
