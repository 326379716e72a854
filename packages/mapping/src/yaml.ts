import { eachLanguage, found, inLanguage, type Text } from "@samapne/core";
import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Node,
  Document as YamlDocument,
} from "yaml";
import type { MappingProblem } from "./check/check-shape.ts";
import { mappingProblems } from "./check/check-mapping.ts";
import type { Mapping } from "./file/mapping.ts";
import { mappingSchemaAddress } from "./file/schema.ts";

/** A mapping as it was read, or what is wrong with it. */
export type ReadMapping =
  | { readonly mapping: Mapping; lineOf(path: MappingProblem["path"]): number | undefined }
  | { readonly problems: readonly PlacedProblem[] };

/** A problem with the line of the file it stands on, from 1. */
export interface PlacedProblem extends MappingProblem {
  readonly line?: number;
}

const longest = 1_000_000;

/** Reads the text of a mapping (YAML 1.2; JSON is that too) and checks its shape. Names that point elsewhere (aliases) are refused. */
export function readMapping(text: string): ReadMapping {
  if (text.length > longest) return { problems: [{ path: [], text: tooLong }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [wrong] = document.errors;
  if (wrong)
    return { problems: [{ path: [], text: noYaml(wrong.message), line: lines.linePos(wrong.pos[0]).line }] };
  const lineOf = (path: MappingProblem["path"]) => lineAt(document, path, lines);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { problems: [{ path: [], text: noAliases }] };
  }
  const problems = mappingProblems(value);
  if (problems.length === 0) return { mapping: value as Mapping, lineOf };
  return { problems: placeProblems(problems, lineOf) };
}

/** Problems with their lines. */
export function placeProblems(
  problems: readonly MappingProblem[],
  lineOf: (path: MappingProblem["path"]) => number | undefined,
): readonly PlacedProblem[] {
  return problems.map((problem) => {
    const line = lineOf(problem.path);
    return line === undefined ? problem : { ...problem, line };
  });
}

/** The line of what stands at a path, or of the nearest thing around it. */
function lineAt(
  document: ReturnType<typeof parseDocument>,
  path: MappingProblem["path"],
  lines: LineCounter,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: MappingProblem["path"],
): number | undefined {
  const around = document.getIn(path.slice(0, -1), true);
  if (isMap(around)) {
    const pair = around.items.find(
      (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
    );
    return (pair?.key as Node | undefined)?.range?.[0];
  }
  const node = document.getIn(path, true) as Node | undefined;
  return node?.range?.[0];
}

/** A remark to stand above a line. */
export interface MappingNote {
  readonly path: MappingProblem["path"];
  readonly text: string;
}

const widest = 90;

/** Writes a mapping as YAML that people can read: short parts on one line, remarks above what they are about. */
export function writeMapping(mapping: Mapping, notes: readonly MappingNote[] = []): string {
  // The same object in two places is written twice: a mapping has no aliases.
  const document = new YamlDocument(mapping, { aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${mappingSchemaAddress}`;
  for (const { path, text } of notes) note(document, path, text);
  flow(document.contents, 0);
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}

function note(document: YamlDocument, path: MappingProblem["path"], text: string): void {
  for (let length = path.length; length > 0; length--) {
    const around = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (!isMap(around)) continue;
    const key = around.items.find(({ key: name }) => isScalar(name) && name.value === path[length - 1])?.key;
    // Two levels down things stand on one line, where there is no room for a remark.
    if (!isScalar(key) || length > 2) continue;
    key.commentBefore = [key.commentBefore, ` ${text}`].filter(Boolean).join("\n");
    return;
  }
}

/** Objects below the second level stand on one line where they fit. */
function flow(node: Node | null, depth: number): void {
  if (node === null || typeof node !== "object" || !("items" in node)) return;
  const collection = node as Node & { flow?: boolean; items: readonly unknown[] };
  if (depth >= 2 && JSON.stringify(collection).length <= widest) collection.flow = true;
  for (const item of collection.items) flow((isPair(item) ? item.value : item) as Node | null, depth + 1);
}

const tooLong: Text = {
  nb: "Fila er for stor til å være en tilordning.",
  nn: "Fila er for stor til å vere ei tilordning.",
  en: "The file is too large to be a mapping.",
};
const noAliases: Text = {
  nb: "Henvisninger (*navn) kan ikke brukes i en tilordning.",
  nn: "Tilvisingar (*namn) kan ikkje brukast i ei tilordning.",
  en: "Aliases (*name) cannot be used in a mapping.",
};

function noYaml(why: string): Text {
  return eachLanguage((language) => {
    const shown = inLanguage(found(why.split("\n")[0] ?? ""), language);
    return {
      nb: `Fila er ikke gyldig YAML: ${shown}.`,
      nn: `Fila er ikkje gyldig YAML: ${shown}.`,
      en: `The file is not valid YAML: ${shown}.`,
    }[language];
  });
}
