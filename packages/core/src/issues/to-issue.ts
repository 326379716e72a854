import type { Dataset } from "../dataset.ts";
import { inLanguage, type Language, type Text } from "../text.ts";
import { entryOf, labelled } from "./render.ts";
import type { IssueEntry } from "./entry.ts";
import type { Finding, Issue, Params } from "./issue.ts";

/** A finding as an issue with its message in every language. */
export function toIssue(finding: Finding, dataset: Dataset): Issue {
  const { entry, templates, labels } = commonOf(finding, dataset);
  const { code, severity, params, field, item } = finding;
  const fill = (language: Language) => filled(templates[language], params, labels, language);
  const text: Text = { nb: fill("nb"), nn: fill("nn"), en: fill("en") };
  const path = field === undefined ? [] : item === undefined ? [field] : [field, item];
  const { fixer, basis } = entry;
  if (basis === undefined) return { code, severity, fixer, path, params, text, message: text.en };
  return { code, severity, fixer, path, basis, params, text, message: text.en };
}

/** A template in pieces: texts as they are, and between them the names of parameters. */
type Template = readonly { readonly text: string; readonly name: string | undefined }[];

/** What all findings of a code about a field have in common: it is put together once. */
interface Common {
  readonly finding: Finding;
  readonly entry: IssueEntry;
  readonly labels: Params;
  readonly templates: Readonly<Record<Language, Template>>;
}

const known = new WeakMap<Dataset, Map<string, Common[]>>();
const mostOfACode = 64;

function commonOf(finding: Finding, dataset: Dataset): Common {
  let codes = known.get(dataset);
  if (codes === undefined) known.set(dataset, (codes = new Map()));
  let ofCode = codes.get(finding.code);
  if (ofCode === undefined) codes.set(finding.code, (ofCode = []));
  for (const common of ofCode) if (haveInCommon(common.finding, finding)) return common;
  const { params, ...rest } = finding;
  const reference = params["reference"];
  const bare: Finding = { ...rest, params: reference === undefined ? {} : { reference } };
  const entry = entryOf(bare, dataset);
  const { nb, nn, en } = entry.message;
  const templates = { nb: templateOf(nb), nn: templateOf(nn), en: templateOf(en) };
  const common = { finding: bare, entry, labels: labelled({ ...bare, params: {} }, dataset), templates };
  if (ofCode.length < mostOfACode) ofCode.push(common);
  return common;
}

function haveInCommon(one: Finding, other: Finding): boolean {
  return (
    one.field === other.field &&
    one.kind === other.kind &&
    one.severity === other.severity &&
    one.params["reference"] === other.params["reference"] &&
    (one.fields === other.fields || one.fields?.join() === other.fields?.join())
  );
}

function templateOf(text: string): Template {
  const pieces = text.split(/\{([\w.]+)\}/);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? { text: piece, name: pieces[index + 1] } : []));
}

function filled(template: Template, params: Params, labels: Params, language: Language): string {
  let whole = "";
  for (const { text, name } of template) {
    whole += text;
    if (name === undefined) continue;
    const value = Object.hasOwn(params, name)
      ? params[name]
      : Object.hasOwn(labels, name)
        ? labels[name]
        : undefined;
    whole +=
      value === undefined
        ? `{${name}}`
        : typeof value === "number"
          ? String(value)
          : inLanguage(value, language);
  }
  return whole;
}
