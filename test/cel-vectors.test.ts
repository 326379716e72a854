import { type Timestamp, timestampFromMs } from "@bufbuild/protobuf/wkt";
import { type CelInput, isCelError, parse, plan } from "@bufbuild/cel";
import { checkExpression, compileExpression, environmentOf, functions, parseExpression } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { judge } from "../packages/core/src/rules/_testing-judge.ts";
import { vectorFields, vectorReferences, vectorTypes } from "../packages/generators/src/vectors/fields.ts";
import {
  type CelVector,
  celVectorList,
  celVectors,
  functionsOf,
} from "../packages/generators/src/vectors/index.ts";

/** The judge turns moments into its own machine's local time on the way. */
process.env["TZ"] = "UTC";

/** The judge sorts texts by UTF-16 units; CEL by code points (language definition, Equality and Ordering). */
const judgeIsWrong: readonly string[] = ["ｚ < 😀"];

const vectors = celVectorList();
const environment = environmentOf(vectorFields, vectorReferences);

describe("cel-vectors.json", () => {
  test("is the same every time, read back from its text", () => {
    expect(celVectors()).toBe(celVectors());
    expect((JSON.parse(celVectors()) as { vectors: unknown }).vectors).toEqual(
      JSON.parse(JSON.stringify(vectors)),
    );
  });

  test("holds about 500, with every function, operator and answer many times", () => {
    const uses = new Map<string, number>();
    for (const { expression } of vectors)
      for (const id of functionsOf(typed(expression))) uses.set(id, (uses.get(id) ?? 0) + 1);
    for (const id of [...Object.keys(functions), "&&", "||", "?:"])
      expect(uses.get(id) ?? 0, id).toBeGreaterThanOrEqual(4);
    const counts = [true, false, null].map(
      (wanted) => vectors.filter(({ answer }) => answer === wanted).length,
    );
    process.stdout.write(`${vectors.length} vectors: ${counts.join(", ")} (true, false, unknown)\n`);
    expect(Math.min(...counts)).toBeGreaterThan(100);
    expect(vectors.length).toBeGreaterThanOrEqual(500);
    expect(vectors.length).toBeLessThan(600);
  });

  test("gives the answer of core", () => {
    for (const vector of vectors) expect(ours(vector), describeIt(vector)).toBe(vector.answer);
  });

  test("gives the answer of the outside judge", () => {
    const excused = vectors.filter((vector) => {
      if (theirs(vector) === vector.answer) return false;
      const { name, code } = vector.row as { name?: string; code?: string };
      expect(judgeIsWrong, describeIt(vector)).toContain(`${name} < ${code}`);
      return true;
    });
    expect(excused).toHaveLength(judgeIsWrong.length);
  });

  test("an answer turned round is seen by both", () => {
    const [vector] = vectors as readonly [CelVector, ...CelVector[]];
    const turned = { ...vector, answer: vector.answer === null ? true : !vector.answer };
    expect(ours(turned)).not.toBe(turned.answer);
    expect(theirs(turned)).not.toBe(turned.answer);
  });
});

function typed(expression: string) {
  return checkExpression(parseExpression(expression, "p"), environment, "p");
}

function ours({ expression, row, ref, now }: CelVector): unknown {
  return compileExpression(typed(expression))({ row, ref, now: now ?? undefined }) ?? null;
}

function theirs({ expression, row, ref, now }: CelVector): unknown {
  const meters = ref["meter"];
  const answer = plan(
    judge,
    parse(expression),
  )({
    row: valuesOf(row, vectorTypes.row),
    ref: new Map(meters ? [["meter", valuesOf(meters, vectorTypes.ref.meter)]] : []),
    ...(now && { now: valuesOf({ ...now, year: Number(now.date.slice(0, 4)) }, vectorTypes.now) }),
  });
  return isCelError(answer) ? null : answer;
}

/** Null is left out, as README.md says a reader must. */
function valuesOf(row: Readonly<Record<string, unknown>>, types: Readonly<Record<string, string>>): CelInput {
  return new Map(
    Object.entries(row).flatMap(([name, value]): [string, CelInput][] =>
      value === null ? [] : [[name, valueOf(value, types[name] ?? "")]],
    ),
  );
}

function valueOf(value: unknown, type: string): CelInput {
  const item = /^list\((.+)\)$/.exec(type)?.[1];
  if (item !== undefined) return (value as readonly unknown[]).map((each) => valueOf(each, item));
  if (type === "int") return BigInt(value as number);
  if (type === "date" || type === "instant") return moment(value as string);
  return value as string | number | boolean;
}

function moment(text: string): Timestamp {
  return timestampFromMs(Date.parse(text));
}

function describeIt({ expression, row, ref, now }: CelVector): string {
  return `${expression} on ${JSON.stringify({ row, ref, now })}`;
}
