import type { Dataset } from "../dataset.ts";
import type { Language, Text } from "../text.ts";
import { entryOf, labelled } from "./render.ts";
import type { IssueEntry } from "./entry.ts";
import type { Finding, Issue, Params } from "./issue.ts";
import { filled, namesIn, type Template, templateOf } from "./template.ts";

/** A finding as an issue with its message in every language. */
export function toIssue(finding: Finding, dataset: Dataset): Issue {
  const { entry, templates, names, labels } = commonOf(finding, dataset);
  const { code, severity, params, field, item } = finding;
  // Each is looked up once for the three languages.
  const values = names.map((name) =>
    Object.hasOwn(params, name) ? params[name] : Object.hasOwn(labels, name) ? labels[name] : undefined,
  );
  const valueOf = (name: string) => values[names.indexOf(name)];
  const fill = (language: Language) => filled(templates[language], valueOf, language);
  const text: Text = { nb: fill("nb"), nn: fill("nn"), en: fill("en") };
  const path = field === undefined ? [] : item === undefined ? [field] : [field, item];
  const { fixer, basis } = entry;
  if (basis === undefined) return { code, severity, fixer, path, params, text, message: text.en };
  return { code, severity, fixer, path, basis, params, text, message: text.en };
}

/** What all findings of a code about a field have in common: it is put together once. */
interface Common {
  readonly finding: Finding;
  readonly entry: IssueEntry;
  readonly labels: Params;
  readonly templates: Readonly<Record<Language, Template>>;
  /** What the templates have places for. */
  readonly names: readonly string[];
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
  const names = [...new Set(Object.values(templates).flatMap(namesIn))];
  const labels = labelled({ ...bare, params: {} }, dataset);
  const common = { finding: bare, entry, labels, templates, names };
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
