import { celEnv, celFunc, celMethod, CelScalar } from "@bufbuild/cel";

/** Used by tests only: the outside judge, with what it lacks: `abs`, and `substring` in code points. */
export const judge: ReturnType<typeof celEnv> = celEnv({
  funcs: [
    celFunc("abs", [CelScalar.INT], CelScalar.INT, (value) => (value < 0n ? -value : value)),
    celFunc("abs", [CelScalar.DOUBLE], CelScalar.DOUBLE, Math.abs),
    celMethod("substring", CelScalar.STRING, [CelScalar.INT, CelScalar.INT], CelScalar.STRING, between),
  ],
});

function between(this: string, start: bigint, end: bigint): string {
  const points = [...this];
  if (points.length < end) throw new Error(`no code point ${end}`);
  return points.slice(Number(start), Number(end)).join("");
}
