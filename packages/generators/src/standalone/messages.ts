import { catalogue, type Dataset, type Text } from "@samapne/core";
import { jsonText } from "../json-text.ts";
import { codesOf } from "./codes.ts";

/**
 * `validator-messages.js`: what each code says in Norwegian bokmål, nynorsk and English, and what the fields are
 * called. Texts of rules may hold `{field}`, which `messageOf` fills in from the row; sensitive values never.
 */
export function messagesOf(dataset: Dataset): string {
  const texts: Record<string, Text> = {};
  for (const code of codesOf(dataset)) texts[code] = catalogue[code].title;
  for (const { id, message } of dataset.rules ?? []) texts[id] = message;
  const labels = Object.fromEntries(Object.entries(dataset.fields).map(([name, { label }]) => [name, label]));
  const sensitive = Object.entries(dataset.fields)
    .filter(([, { privacy }]) => privacy === "sensitive")
    .map(([name]) => name);
  return `// ${dataset.id} ${dataset.version}, printed by the SamÅpne registry. Do not edit.

/** What each code says, by language. */
export const messages = ${jsonText(texts).trimEnd()};

/** What each field is called, by language. */
export const labels = ${jsonText(labels).trimEnd()};

/** Fields whose values are never shown. */
const sensitive = ${JSON.stringify(sensitive)};

/** An issue of \`validate\` as a sentence in \`nb\`, \`nn\` or \`en\`, with the row's values where the text asks for them. */
export function messageOf({ code, path }, row = {}, language = "nb") {
  const text = messages[code][language].replace(/\\{(\\w+)\\}/g, (whole, name) =>
    Object.hasOwn(row ?? {}, name) && !sensitive.includes(name) ? String(row[name] ?? "–") : "–",
  );
  return path.length > 0 ? \`\${labels[path[0]][language]}: \${text}\` : text;
}
`;
}
