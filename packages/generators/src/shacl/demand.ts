import type { Field, FieldKind, Granularity, ScalarField, Text } from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Demand = readonly (Text | undefined)[];

/** What a field demands of its values, in words: `Areal: et tall, over 0. Påkrevd.` */
export function demandOf(field: Field): Text {
  const demands = [...demandsOf(field), field.required === true ? required : undefined];
  return join(
    [
      field.label,
      join(
        demands.filter((demand) => demand !== undefined),
        ", ",
      ),
    ],
    ": ",
  );
}

const required: Text = { nb: "påkrevd", nn: "påkravd", en: "required" };

const demands: { readonly [K in FieldKind]: (field: FieldOf<K>) => Demand } = {
  text: ({ minLength, maxLength, pattern, patternName }) => [
    { nb: "tekst", nn: "tekst", en: "text" },
    phrase(minLength, (n) => ({
      nb: `minst ${n} tegn`,
      nn: `minst ${n} teikn`,
      en: `at least ${n} character${n === 1 ? "" : "s"}`,
    })),
    phrase(maxLength, (n) => ({
      nb: `høyst ${n} tegn`,
      nn: `høgst ${n} teikn`,
      en: `at most ${n} character${n === 1 ? "" : "s"}`,
    })),
    patternName ?? phrase(pattern, asPattern),
  ],
  code: ({ list: { title } }) => [
    { nb: `en kode fra «${title.nb}»`, nn: `ein kode frå «${title.nn}»`, en: `a code from “${title.en}”` },
  ],
  identifier: ({ scheme }) => [scheme.label, asPattern(scheme.pattern)],
  integer: ({ min, max, unit }) => [
    { nb: "et heltall", nn: "eit heiltal", en: "a whole number" },
    ...bounds({ min, max }),
    inUnit(unit),
  ],
  decimal: ({ min, max, exclusiveMin, unit }) => [
    { nb: "et tall", nn: "eit tal", en: "a number" },
    phrase(exclusiveMin, (bound) => ({ nb: `over ${bound}`, nn: `over ${bound}`, en: `above ${bound}` })),
    ...bounds({ min, max }),
    inUnit(unit),
  ],
  boolean: () => [{ nb: "true eller false", nn: "true eller false", en: "true or false" }],
  date: ({ min, max }) => [
    { nb: "en dato, ÅÅÅÅ-MM-DD", nn: "ein dato, ÅÅÅÅ-MM-DD", en: "a date, YYYY-MM-DD" },
    ...bounds({ min, max }),
  ],
  instant: () => [
    {
      nb: "et tidspunkt med avvik fra UTC, som 2025-10-26T02:00:00+02:00",
      nn: "eit tidspunkt med avvik frå UTC, som 2025-10-26T02:00:00+02:00",
      en: "a point in time with offset, such as 2025-10-26T02:00:00+02:00",
    },
  ],
  period: ({ granularities }) => {
    const spelled = granularities.map((granularity) => periodExamples[granularity]).join(" / ");
    return [{ nb: `en periode: ${spelled}`, nn: `ein periode: ${spelled}`, en: `a period: ${spelled}` }];
  },
  uri: () => [
    {
      nb: "en nettadresse som begynner med http:// eller https://",
      nn: "ei nettadresse som byrjar med http:// eller https://",
      en: "an address that begins with http:// or https://",
    },
  ],
  list: ({ items, minItems, maxItems }) => [
    { nb: "en liste", nn: "ei liste", en: "a list" },
    phrase(minItems, (n) => ({
      nb: `lengde minst ${n}`,
      nn: `lengd minst ${n}`,
      en: `length at least ${n}`,
    })),
    phrase(maxItems, (n) => ({ nb: `lengde høyst ${n}`, nn: `lengd høgst ${n}`, en: `length at most ${n}` })),
    join(
      [
        { nb: "hver verdi", nn: "kvar verdi", en: "each value" },
        join(
          demandsOf(items as ScalarField).filter((demand) => demand !== undefined),
          ", ",
        ),
      ],
      ": ",
    ),
  ],
};

const periodExamples: Readonly<Record<Granularity, string>> = {
  year: "2025",
  quarter: "2025-Q3",
  month: "2025-09",
};

function demandsOf(field: Field): Demand {
  return (demands[field.kind] as (field: Field) => Demand)(field);
}

function bounds({
  min,
  max,
}: {
  min?: number | string | undefined;
  max?: number | string | undefined;
}): Demand {
  return [
    phrase(min, (bound) => ({ nb: `fra og med ${bound}`, nn: `frå og med ${bound}`, en: `from ${bound}` })),
    phrase(max, (bound) => ({ nb: `til og med ${bound}`, nn: `til og med ${bound}`, en: `up to ${bound}` })),
  ];
}

function inUnit(unit: string | undefined): Text | undefined {
  return phrase(unit, (symbol) => ({ nb: `i ${symbol}`, nn: `i ${symbol}`, en: `in ${symbol}` }));
}

function asPattern(pattern: string): Text {
  return { nb: `mønster ${pattern}`, nn: `mønster ${pattern}`, en: `pattern ${pattern}` };
}

function phrase<T>(value: T | undefined, say: (value: T) => Text): Text | undefined {
  return value === undefined ? undefined : say(value);
}

function join(texts: readonly Text[], between: string): Text {
  const together = (language: keyof Text) => texts.map((text) => text[language]).join(between);
  return { nb: together("nb"), nn: together("nn"), en: together("en") };
}
