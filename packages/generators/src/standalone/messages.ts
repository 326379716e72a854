import { catalogue, type Dataset, lookedFor, type Text } from "@samapne/core";
import { jsonText } from "../json-text.ts";
import { codesOf } from "./codes.ts";

/**
 * `validator-messages.js`: what each code says in Norwegian bokmål, nynorsk and English, and what the fields are
 * called. Texts of rules may hold `{field}`, which `messageOf` fills in from the row; sensitive values never, and no
 * text that may hold personal data.
 */
export function messagesOf(dataset: Dataset): string {
  const texts: Record<string, Text> = {};
  for (const code of codesOf(dataset)) texts[code] = catalogue[code].title;
  for (const { id, message } of dataset.rules ?? []) texts[id] = message;
  const labels = Object.fromEntries(Object.entries(dataset.fields).map(([name, { label }]) => [name, label]));
  const sensitive = Object.entries(dataset.fields)
    .filter(([, { privacy }]) => privacy === "sensitive")
    .map(([name]) => name);
  const searched = Object.entries(dataset.fields)
    .filter(([, field]) => lookedFor(field).length > 0)
    .map(([name]) => name);
  return `// ${dataset.id} ${dataset.version}, printed by the SamÅpne registry. Do not edit.

/** What each code says, by language. */
export const messages = ${jsonText(texts).trimEnd()};

/** What each field is called, by language. */
export const labels = ${jsonText(labels).trimEnd()};

/** Fields whose values are never shown. */
const sensitive = ${JSON.stringify(sensitive)};

/** Fields whose values may hold personal data; not shown when they have an @ or eight digits. */
const searched = ${JSON.stringify(searched)};

const mayShow = (name, text) =>
  !sensitive.includes(name) && !(searched.includes(name) && /@|(?:\\d\\D*){8}/.test(text));

/** An issue of \`validate\` as a sentence in \`nb\`, \`nn\` or \`en\`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\\{(\\w+)\\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && mayShow(name, String(row[name])) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? \`\${labels[path[0]][language]}: \${text}\` : text;
}
`;
}
