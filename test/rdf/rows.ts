import { type AnyRow, type Dataset, type Samples, validator } from "@samapne/core";
import Validator from "rdf-validate-shacl";
import { graphOf } from "../../scripts/interop/graph.ts";
import {
  jsonLdContext,
  rowsAsJsonLd,
  shacl,
  shaclInexpressibleLine,
} from "../../scripts/interop/rdf-generators.ts";
import { readJsonLd } from "./read.ts";

/** What the shapes and the plain validator said of the same rows. */
export interface RowComparison {
  readonly accepted: number;
  readonly refused: number;
  readonly differences: readonly object[];
  /** The lines of the table that explain what the shapes let through. */
  readonly explained: ReadonlySet<string>;
}

/**
 * Reads rows through the printed context and judges them by the printed shapes (or others). A row the validator
 * accepts must be accepted; a row with a fault that no line explains must be refused.
 */
export async function compareRows(
  dataset: Dataset,
  samples: Samples,
  all: readonly unknown[],
  shapesText?: string,
): Promise<RowComparison> {
  const rows = all.filter((row): row is AnyRow => isRow(row) && !beyondEngine.test(JSON.stringify(row)));
  const refused = await refusedBy(dataset, rows, shapesText ?? String(await shacl.print(dataset, {})));
  const plain = validator(dataset, { now: samples.now, related: samples.related ?? {} });
  const explained = new Set<string>();
  const differences = rows.flatMap((row, place) => {
    const verdict = plain(row);
    const errors = verdict.ok ? [] : verdict.issues.filter(({ severity }) => severity === "error");
    const lines = errors.map(({ code, path }) =>
      shaclInexpressibleLine({ code, path, value: valueAt(row, path) }, dataset),
    );
    const found = refused.get(place) ?? [];
    if (found.length === 0) for (const line of lines) if (line !== undefined) explained.add(line.id);
    const mustRefuse = lines.some((line) => line === undefined);
    const agreed = errors.length === 0 ? found.length === 0 : !mustRefuse || found.length > 0;
    return agreed
      ? []
      : [{ row, errors: errors.map(({ code, path }) => `${code} ${path.join(".")}`), found }];
  });
  return { accepted: rows.length - refused.size, refused: refused.size, differences, explained };
}

/** rdf-validate-shacl counts lengths in UTF-16 units, where SPARQL's STRLEN (and we) count characters. */
const beyondEngine = /[\u{10000}-\u{10ffff}]/u;

function isRow(row: unknown): row is AnyRow {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

const place = /^urn:row:(\d+)$/;

async function refusedBy(
  dataset: Dataset,
  rows: readonly AnyRow[],
  shapesText: string,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const document = rowsAsJsonLd(dataset, rows, "urn:dataset");
  const graph = (document["@graph"] as readonly AnyRow[]).map((row, index) => ({
    ...row,
    "@id": `urn:row:${index}`,
  }));
  const context = JSON.parse(String(await jsonLdContext.print(dataset, {})));
  const data = await readJsonLd(
    { ...document, "@graph": graph },
    { [String(document["@context"])]: context },
  );
  const report = await new Validator(graphOf(shapesText)).validate(data);
  const refused = new Map<number, string[]>();
  for (const { focusNode, path, sourceConstraintComponent } of report.results) {
    const row = Number(place.exec(focusNode?.value ?? "")?.[1] ?? Number.NaN);
    const fault = `${path?.value ?? ""} ${sourceConstraintComponent?.value ?? ""}`;
    refused.set(row, [...(refused.get(row) ?? []), fault]);
  }
  return refused;
}

function valueAt(row: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], row);
}
