import type { AnyRow } from "@samapne/core";
import { energyMeasurements } from "@samapne/energy";
import { type Chance, chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { rowXml, workbookOf } from "../../packages/tabular/src/formats/xlsx/_testing.ts";
import { archiveOf } from "../../packages/tabular/src/formats/zip/_testing.ts";
import type { KnownExport } from "./known-export.ts";
import { textBytes } from "./text-bytes.ts";

const hour = 3_600_000;
const months = "Januar Februar Mars April Mai Juni Juli August September Oktober November Desember".split(
  " ",
);
const two = (value: number) => String(value).padStart(2, "0");

// The platform's clock, and not ours.
const platform = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "short",
});

/** What a Norwegian clock shows. */
function clockAt(instant: number) {
  const [date = "", clock = ""] = platform.format(instant).split(" ");
  const [year = "", month = "", day = ""] = date.split("-");
  return { date: `${day}.${month}.${year}`, clock, iso: date };
}

/** The instant that a Norwegian clock first shows midnight of a day. */
function midnight(year: number, month: number, day: number): number {
  const guess = Date.UTC(year, month, day) - 2 * hour;
  return [guess, guess + hour].find((one) => clockAt(one).clock === "00:00") ?? guess;
}

interface Values {
  readonly chance: Chance;
  readonly meters: readonly string[];
  readonly decimal: "," | ".";
  readonly delimiter: string;
  /** A new value of a meter from an instant, written. */
  value(meter: string, from: number, until: number): string;
  /** A figure that is none of the values. */
  other(): string;
}

interface Shape {
  readonly lines?: readonly string[];
  /** Sheets of a workbook: texts, and numbers as texts with a point. */
  readonly sheets?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The files of a zip, by name. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly mustAsk?: true;
}

const hoursOf = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at * hour);
const nights: readonly (readonly [year: number, month: number, day: number])[] = [
  [2025, 2, 29],
  [2025, 9, 25],
  [2024, 5, 1],
];

/** Does a Norwegian clock show summer time? */
const isSummer = (at: number) =>
  platform.format(at).slice(11) === new Date(at + 2 * hour).toISOString().slice(11, 16);

/** The ways systems write series. */
const shapes: Readonly<Record<string, (values: Values) => Shape>> = {
  "a row for each value": ({ chance, meters, delimiter, value }) => {
    const from = midnight(...chance.oneOf(nights));
    const rows = meters.flatMap((meter) =>
      hoursOf(from, 72).map((at) => {
        const { date, clock } = clockAt(at);
        return [meter, `${date} ${clock}`, value(meter, at, at + hour)];
      }),
    );
    return { lines: [["Målernr", "Tidspunkt", "Forbruk kWh"], ...rows].map((row) => row.join(delimiter)) };
  },
  "the end before the beginning": ({ chance, meters, delimiter, value }) => {
    const from = midnight(...chance.oneOf(nights));
    const stamp = (at: number) => `${clockAt(at).iso} ${clockAt(at).clock}`;
    const rows = meters.flatMap((meter) =>
      hoursOf(from, 48).map((at) => [stamp(at + hour), meter, value(meter, at, at + hour), stamp(at)]),
    );
    return { lines: [["Til", "Måler", "Verdi", "Fra"], ...rows].map((row) => row.join(delimiter)) };
  },
  "a column for each meter, and others": ({ chance, meters, delimiter, value, other }) => {
    const from = midnight(...chance.oneOf(nights));
    const rows = hoursOf(from, 50).map((at) => {
      const { date, clock } = clockAt(at);
      return [date, clock, ...meters.map((meter) => value(meter, at, at + hour)), other(), other()];
    });
    const units = ["", "", ...meters.map(() => "kWh"), "°C", "kr"];
    return {
      lines: [
        ["Dato", "Kl.", ...meters, "Utetemperatur", "Kostnad"],
        ...(chance.below(2) === 0 ? [units] : []),
        ...rows,
      ].map((row) => row.join(delimiter)),
      answers: Object.fromEntries(meters.map((meter, at) => [`columns.${at}.values.meter_id`, meter])),
    };
  },
  "a column for each hour": ({ chance, meters, delimiter, value, other }) => {
    const style = chance.oneOf([
      (at: number) => `${two(at)}-${two(at + 1)}`,
      (at: number) => `Kl ${two(at)}:00`,
    ]);
    const rows = meters.flatMap((meter) =>
      [1, 2, 3, 4].map((day) => {
        const from = midnight(2025, 5, day);
        return [
          meter,
          clockAt(from).date,
          ...hoursOf(from, 24).map((at) => value(meter, at, at + hour)),
          other(),
        ];
      }),
    );
    const clocks = Array.from({ length: 24 }, (_, at) => style(at));
    return { lines: [["Måler", "Dato", ...clocks, "Sum"], ...rows].map((row) => row.join(delimiter)) };
  },
  "hours counted through the day": ({ chance, meters, delimiter, value }) => {
    const begin = chance.oneOf(nights);
    const rows = meters.flatMap((meter) =>
      [0, 1, 2].flatMap((later) => {
        const [from, until] = [0, 1].map((days) => midnight(begin[0], begin[1], begin[2] + later + days)) as [
          number,
          number,
        ];
        return hoursOf(from, (until - from) / hour).map((at, hours) =>
          [meter, clockAt(from).date, String(hours + 1), value(meter, at, at + hour)].join(delimiter),
        );
      }),
    );
    return {
      lines: [["Måler", "Dato", "Time", "Forbruk kWh"].join(delimiter), ...rows],
      answers: { "time.hours": "counted" },
    };
  },
  "rows in no order, with what says the offset": ({ chance, meters, delimiter, value }) => {
    const from = midnight(...chance.oneOf(nights));
    const isBehind = chance.below(2) === 0;
    const words = isBehind
      ? ["CEST", "CET"]
      : chance.oneOf([
          ["Ja", "Nei"],
          ["+02:00", "+01:00"],
          ["S", "N"],
        ]);
    const rows = meters.flatMap((meter) =>
      hoursOf(from, 72).map((at) => {
        const { date, clock } = clockAt(at);
        const word = words[isSummer(at) ? 0 : 1] ?? "";
        const time = isBehind ? [`${date} ${clock} ${word}`] : [date, clock, word];
        return [meter, ...time, value(meter, at, at + hour)].join(delimiter);
      }),
    );
    const mixed = rows.map((row) => [chance.below(1e6), row] as const).sort(([a], [b]) => a - b);
    const time = isBehind ? ["Tid"] : ["Dato", "Kl", "Sommertid"];
    return {
      lines: [["Måler", ...time, "Forbruk kWh"].join(delimiter), ...mixed.map(([, row]) => row)],
    };
  },
  "months from day to day": ({ chance, meters, delimiter, value, other }) => {
    const write = chance.oneOf([
      (month: number, last: number) => `01.${two(month)}.2024 - ${last}.${two(month)}.2024`,
      (month: number) => `${month}/2024`,
      (month: number, last: number) => `${last}.${two(month)}.2024`,
    ]);
    const named = months.map((_, at) => write(at + 1, new Date(Date.UTC(2024, at + 1, 0)).getUTCDate()));
    const of = (meter: string, at: number) => value(meter, midnight(2024, at, 1), midnight(2024, at + 1, 1));
    const rows =
      chance.below(2) === 0
        ? [
            ["Måler", ...named, "Sum"],
            ...meters.map((meter) => [meter, ...named.map((_, at) => of(meter, at)), other()]),
          ]
        : [
            ["Måler", "Periode", "Forbruk"],
            ...meters.flatMap((meter) => named.map((name, at) => [meter, name, of(meter, at)])),
          ];
    return { lines: rows.map((row) => row.join(delimiter)) };
  },
  "a file for each month": ({ meters, delimiter, value }) => ({
    files: Object.fromEntries(
      [1, 2, 3].map((month) => [
        `eksport/forbruk_2025-${two(month)}.csv`,
        [
          ["Måler", "Tid", "Forbruk kWh"].join(delimiter),
          ...meters.flatMap((meter) =>
            hoursOf(midnight(2025, month - 1, 1), 30).map((at) => {
              const { date, clock } = clockAt(at);
              return [meter, `${date} ${clock}`, value(meter, at, at + hour)].join(delimiter);
            }),
          ),
        ],
      ]),
    ),
  }),
  "a file for each meter": ({ meters, delimiter, value }) => ({
    files: Object.fromEntries(
      meters.map((meter) => [
        `${meter}.csv`,
        [
          ["Tid", "Forbruk kWh"].join(delimiter),
          ...hoursOf(midnight(2025, 2, 29), 48).map((at) => {
            const { date, clock } = clockAt(at);
            return [`${date} ${clock}`, value(meter, at, at + hour)].join(delimiter);
          }),
        ],
      ]),
    ),
  }),
  "a column for each month": ({ meters, delimiter, value, other }) => {
    const rows = meters.map((meter) => [
      meter,
      ...months.map((_, at) => value(meter, midnight(2024, at, 1), midnight(2024, at + 1, 1))),
      other(),
    ]);
    return {
      lines: [["Målepunkt", ...months.map((name) => `${name} 2024`), "Totalt"], ...rows].map((row) =>
        row.join(delimiter),
      ),
    };
  },
  "a sheet for each year": ({ meters, value }) => ({
    sheets: Object.fromEntries(
      [2023, 2024].map((year) => [
        String(year),
        [
          ["Måler", ...months],
          ...meters.map((meter) => [
            meter,
            ...months.map((_, at) => value(meter, midnight(year, at, 1), midnight(year, at + 1, 1))),
          ]),
        ],
      ]),
    ),
  }),
  "a sheet for each month, with its days": ({ meters, value }) => ({
    sheets: Object.fromEntries(
      [0, 1, 2].map((month) => [
        months[month] ?? "",
        [
          ["Dag", ...meters],
          ...Array.from({ length: [31, 28, 31][month] ?? 0 }, (_, at) => [
            String(at + 1),
            ...meters.map((meter) =>
              value(meter, midnight(2025, month, at + 1), midnight(2025, month, at + 2)),
            ),
          ]),
        ],
      ]),
    ),
    answers: {
      "time.value": "2025",
      ...Object.fromEntries(meters.map((meter, at) => [`columns.${at}.values.meter_id`, meter])),
    },
  }),
  "months beneath their meter": ({ meters, delimiter, value, other }) => ({
    lines: [
      ["Radetiketter", "Sum av kWh"],
      ...meters.flatMap((meter) => [
        [meter, other()],
        ...months.map((name, at) => [
          `${name.toLowerCase()} 2024`,
          value(meter, midnight(2024, at, 1), midnight(2024, at + 1, 1)),
        ]),
      ]),
      ["Totalsum", other()],
    ].map((row) => row.join(delimiter)),
  }),
  "a meter only in its first row": ({ meters, delimiter, value, other }) => ({
    lines: [
      ["Målar", "Månad", "Forbruk"],
      ...meters.flatMap((meter) =>
        months.map((_, at) => [
          at === 0 ? meter : "",
          `${two(at + 1)}.2024`,
          value(meter, midnight(2024, at, 1), midnight(2024, at + 1, 1)),
        ]),
      ),
      ["Sum", "", other()],
    ].map((row) => row.join(delimiter)),
  }),
  "what meters have counted": ({ chance, meters, delimiter, decimal }) => {
    const rows = meters.flatMap((meter) => {
      let count = chance.below(90_000);
      return hoursOf(midnight(2025, 1, 1), 72).map((at) => {
        count += chance.below(8);
        const { date, clock } = clockAt(at);
        return [meter, `${date} ${clock}`, `${count}${decimal}0`];
      });
    });
    return {
      lines: [["Måler", "Tid", "kWh"], ...rows].map((row) => row.join(delimiter)),
      mustAsk: true,
    };
  },
  "costs alone": ({ meters, delimiter, other }) => ({
    lines: [
      ["Måler", "Tid", "Kostnad (kr)"],
      ...meters.flatMap((meter) =>
        hoursOf(midnight(2025, 1, 1), 24).map((at) => {
          const { date, clock } = clockAt(at);
          return [meter, `${date} ${clock}`, other()];
        }),
      ),
    ].map((row) => row.join(delimiter)),
    mustAsk: true,
  }),
};

/** Values of meters as a system writes them, in one of the shapes. */
export async function seriesExport(seed: number): Promise<KnownExport> {
  const chance = chanceOf(seed);
  const [way, shape] = chance.oneOf(Object.entries(shapes));
  const decimal = chance.oneOf([",", ","] as const);
  const delimiter = chance.oneOf([";", "\t"]);
  const prefix = chance.oneOf(["el-", "FV", ""]);
  const meters = Array.from(
    { length: 1 + chance.below(3) },
    (_, at) => `${prefix}${100_000 + chance.below(80_000) * 10 + at}`,
  );
  const truth: AnyRow[] = [];
  const size = chance.oneOf([10, 900, 70_000]);
  const digits = chance.oneOf([0, 1, 2]);
  const number = () => Math.round((chance.below(size * 100) + 50) / 10 ** (2 - digits)) / 10 ** digits;
  const written = (value: number, isText: boolean) =>
    isText ? value.toFixed(digits).replace(".", decimal) : String(value);
  const made = (isText: boolean) =>
    shape({
      chance,
      meters,
      decimal,
      delimiter,
      value(meter, from, until) {
        const value = number();
        truth.push({ meter_id: meter, interval_start: from, interval_end: until, value });
        return written(value, isText);
      },
      other: () => written(number(), true),
    });
  const { lines = [], sheets, files, answers = {}, mustAsk } = made(!way.startsWith("a sheet"));
  const above = sheets || chance.below(2) === 0 ? [] : ["Energioppfølging", ""];
  return {
    name: sheets ? "eksport.xlsx" : files ? "eksport.zip" : "eksport.csv",
    bytes: sheets
      ? await bookOf(sheets)
      : files
        ? await archiveOf(asTexts(files))
        : textBytes([...above, ...lines], chance),
    dataset: energyMeasurements,
    dress: `${way} ${JSON.stringify({ decimal, delimiter, size, digits, meters })}`,
    answer: (id) => {
      if (id.endsWith("thousands_sign")) return "none";
      if (id === "fields.meter_id.value" && meters.length === 1) return meters[0];
      return answers[id] ?? { "time.zone": "Europe/Oslo", "time.labels": "start" }[id];
    },
    truth,
    key: ["meter_id", "interval_start", "interval_end"],
    ...(mustAsk ? { mustAsk } : {}),
  };
}

function asTexts(files: NonNullable<Shape["files"]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, rows]) => [name, rows.map((row) => `${row}\r\n`).join("")]),
  );
}

function bookOf(sheets: NonNullable<Shape["sheets"]>): Promise<Uint8Array> {
  const cell = (text: string) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
  return workbookOf({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows
        .map((cells, at) =>
          rowXml(
            at + 1,
            at === 0
              ? cells
              : cells.map((text, column) => (column === 0 && text.length > 4 ? text : cell(text))),
          ),
        )
        .join(""),
    })),
  });
}
