import { celEnv, celFunc, celMethod, CelScalar, listType } from "@bufbuild/cel";

/** Used by tests only: the outside judge, with what it lacks: `abs`, `substring` in code points, and `weeklyHoursFit`. */
export const judge: ReturnType<typeof celEnv> = celEnv({
  funcs: [
    celFunc("abs", [CelScalar.INT], CelScalar.INT, (value) => (value < 0n ? -value : value)),
    celFunc("abs", [CelScalar.DOUBLE], CelScalar.DOUBLE, Math.abs),
    celMethod("substring", CelScalar.STRING, [CelScalar.INT, CelScalar.INT], CelScalar.STRING, between),
    celFunc("weeklyHoursFit", [listType(CelScalar.STRING)], CelScalar.BOOL, (texts) =>
      fit([...texts].filter((text) => typeof text === "string")),
    ),
  ],
});

function between(this: string, start: bigint, end: bigint): string {
  const points = [...this];
  if (points.length < end) throw new Error(`no code point ${end}`);
  return points.slice(Number(start), Number(end)).join("");
}

const week = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** Counts the minutes of the week, instead of comparing hours with each other. */
function fit(texts: readonly string[]): boolean {
  const taken = new Set<number>();
  for (const text of new Set(texts)) {
    const read = /^([A-Z][a-z](?:[,-][A-Z][a-z])*) (\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
    if (!read) continue;
    const [from, to] = [Number(read[2]) * 60 + Number(read[3]), Number(read[4]) * 60 + Number(read[5])];
    if (to <= from) return false;
    const days = new Set((read[1] as string).split(",").flatMap(daysOf));
    const minutes = [...days].flatMap((day) =>
      Array.from({ length: to - from }, (_, minute) => day * 6000 + from + minute),
    );
    if (minutes.some((minute) => taken.has(minute))) return false;
    for (const minute of minutes) taken.add(minute);
  }
  return true;
}

function daysOf(run: string): readonly number[] {
  const [first, last, ...more] = run.split("-").map((day) => week.indexOf(day));
  if (first === undefined || first < 0 || more.length > 0) return [];
  return week.map((_, day) => day).filter((day) => first <= day && day <= (last ?? first));
}
