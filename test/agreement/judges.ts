import { defineDataset, type Dataset, type Issue, type Samples, validator } from "@samapne/core";
import { zodSchema } from "@samapne/core/zod";
import { annotationKeys, emit } from "@samapne/generators";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** An error as every judge that knows our codes must give it: its code and path, joined. */
export type Errors = readonly string[];

/** The judges of one dataset, all told the same. */
export interface Judges {
  readonly dataset: Dataset;
  /** The errors of the plain validator, and the value each is about. */
  plain(row: unknown): readonly { readonly error: string; readonly code: string; readonly value: unknown }[];
  /** By name: judges that must give the same errors. */
  readonly same: Readonly<Record<string, (row: unknown) => Errors>>;
  /** The JSON Schema, which only says yes or no. */
  readonly schema: ValidateFunction;
}

/** Makes the judges of a dataset from what is printed and from the model. */
export async function judgesOf(dataset: Dataset, { now, related = {} }: Samples): Promise<Judges> {
  const options = { now, related };
  const artefacts = new Map((await emit(dataset)).map(({ path, content }) => [path, String(content)]));
  const plain = validator(dataset, options);
  const printed = validator(defineDataset(JSON.parse(artefacts.get("dataset.json") ?? "")), options);
  const zod = zodSchema(dataset, options);
  return {
    dataset,
    plain: (row) => {
      const verdict = plain(row);
      return verdict.ok
        ? []
        : errorsOf(verdict.issues).map((issue) => ({ ...issue, value: valueAt(row, issue.path) }));
    },
    same: {
      "dataset.json": (row) => {
        const verdict = printed(row);
        return verdict.ok ? [] : errorsOf(verdict.issues).map(({ error }) => error);
      },
      zod: (row) =>
        (zod.safeParse(row).error?.issues ?? []).map((issue) =>
          errorName(issue.code === "custom" ? String(issue.params?.["code"]) : issue.code, issue.path),
        ),
    },
    schema: compile(JSON.parse(artefacts.get("schema.json") ?? "")),
  };
}

/** Ajv as a strict user sets it up: unknown keywords and unknown formats are errors. */
export function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, strictRequired: false });
  formats.default(ajv);
  ajv.addVocabulary([...annotationKeys]);
  return ajv.compile(schema);
}

function errorsOf(issues: readonly Issue[]) {
  return issues
    .filter(({ severity }) => severity === "error")
    .map(({ code, path }) => ({ code, path, error: errorName(code, path) }));
}

function errorName(code: string, path: readonly PropertyKey[]): string {
  return `${code} ${path.map(String).join(".")}`.trim();
}

function valueAt(row: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], row);
}
