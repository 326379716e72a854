import { type Code, type CodeList, type Dataset, inLanguage } from "@samapne/core";
import { currentCodes } from "../template/current-codes.ts";
import { codeListOf } from "../in-words/field-words.ts";
import { sourceLink } from "./fields-section.ts";
import { code, table, text } from "./markdown.ts";
import { type Printed, words } from "./words.ts";

/** Lists up to this many codes are printed in full; longer ones are counted, with a link to where they come from. */
const mostPrinted = 30;

/** The code lists of the fields, each once. */
export function codeListsSection(dataset: Dataset, language: Printed): readonly string[] {
  const used = listsUsed(dataset);
  if (used.length === 0) return [];
  return [
    `## ${words.codeLists[language]}`,
    ...used.flatMap(({ list, fields }) => [
      `### ${text(inLanguage(list.title, language))}`,
      `${code(list.id)}, ${list.version}. ${words.usedBy[language]} ${fields.map((name) => code(name)).join(", ")}. ${words.source[language]}: ${sourceLink(list.source)}.`,
      list.codes.length > mostPrinted ? summary(list, language) : codesTable(list, language),
    ]),
  ];
}

function listsUsed({
  fields,
}: Dataset): readonly { readonly list: CodeList; readonly fields: readonly string[] }[] {
  const used = new Map<string, { list: CodeList; fields: string[] }>();
  for (const [name, field] of Object.entries(fields)) {
    const list = codeListOf(field);
    if (list === undefined) continue;
    const id = `${list.id} ${list.version}`;
    used.set(id, { list, fields: [...(used.get(id)?.fields ?? []), name] });
  }
  return [...used.values()];
}

function summary(list: CodeList, language: Printed): string {
  const [all, now] = [new Set(list.codes.map((one) => one.code)).size, currentCodes(list).length];
  const examples = currentCodes(list)
    .slice(0, 3)
    .map((one) => `${code(one.code)} ${text(inLanguage(one.label, language))}`);
  const counted = {
    nb: `${all} ${all === 1 ? "kode" : "koder"}`,
    en: `${all} ${all === 1 ? "code" : "codes"}`,
  };
  const valid = {
    nb: `, hvorav ${now} gjelder per ${list.version}`,
    en: `, of which ${now} ${now === 1 ? "is" : "are"} valid as of ${list.version}`,
  };
  const such = { nb: "for eksempel", en: "such as" };
  return `${counted[language]}${all === now ? "" : valid[language]}, ${such[language]} ${examples.join(", ")}. ${words.inFull[language]}`;
}

function codesTable({ codes }: CodeList, language: Printed): string {
  const isDated = codes.some(({ validFrom, validTo }) => validFrom ?? validTo);
  const headings = [words.code, words.codeName, ...(isDated ? [words.validity] : [])].map(
    (word) => word[language],
  );
  return table(
    headings,
    codes.map((one) => codeRow(one, isDated, language)),
  );
}

function codeRow(one: Code, isDated: boolean, language: Printed): readonly string[] {
  const about = one.description === undefined ? "" : `: ${one.description[language]}`;
  return [
    code(one.code, { inTable: true }),
    text(`${inLanguage(one.label, language)}${about}`),
    ...(isDated ? [`${one.validFrom ?? ""}–${one.validTo ?? ""}`] : []),
  ];
}
