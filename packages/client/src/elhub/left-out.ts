import type { Text } from "@samapne/core";

/** Why a value of Elhub is not among the rows. */
export type ElhubReason = keyof typeof elhubReasons;

interface Reason {
  /** Was something wrong, or is it left out because it does not belong here? */
  readonly isFault: boolean;
  readonly text: Text;
}

/** Each reason: whether it is a fault, and in words after a count. */
export const elhubReasons = {
  placeholder: {
    isFault: false,
    text: {
      nb: "står under «*», som er en plassholder og ingen kommune eller gruppe",
      nn: "står under «*», som er ein plasshaldar og ingen kommune eller gruppe",
      en: "under «*», a placeholder and no municipality or group",
    },
  },
  unknown_place: {
    isFault: false,
    text: {
      nb: "står under 0000 Ukjent tilhørighet, som ikke er en kommune",
      nn: "står under 0000 Ukjent tilhøyrsle, som ikkje er ein kommune",
      en: "under 0000 (place unknown), which is no municipality",
    },
  },
  other_municipality: {
    isFault: true,
    text: {
      nb: "gjelder en annen kommune enn den det ble spurt om",
      nn: "gjeld ein annan kommune enn den det vart spurt om",
      en: "about another municipality than the one asked for",
    },
  },
  other_group: {
    isFault: false,
    text: {
      nb: "gjelder en gruppe det ikke ble spurt om",
      nn: "gjeld ei gruppe det ikkje vart spurt om",
      en: "about a group that was not asked for",
    },
  },
  outside: {
    isFault: false,
    text: {
      nb: "er utenfor tida det ble spurt om (Elhub tar med begge ender)",
      nn: "er utanfor tida det vart spurt om (Elhub tek med begge endar)",
      en: "outside the time asked for (Elhub includes both ends)",
    },
  },
  repeated: {
    isFault: false,
    text: {
      nb: "er gitt flere ganger; den siste utgaven er tatt med",
      nn: "kjem fleire gonger; den siste utgåva er teken med",
      en: "given several times; the latest edition was taken",
    },
  },
  contradicting: {
    isFault: true,
    text: {
      nb: "har flere verdier, og det står ikke hvilken som er sist",
      nn: "har fleire verdiar, og det står ikkje kva for ein som er sist",
      en: "with several values, and nothing says which is the latest",
    },
  },
  few_points: {
    isFault: false,
    text: {
      nb: "hviler på færre enn fem målepunkter, eller det står ikke hvor mange",
      nn: "kviler på færre enn fem målepunkt, eller det står ikkje kor mange",
      en: "resting on fewer than five metering points, or it does not say on how many",
    },
  },
  no_offset: {
    isFault: true,
    text: {
      nb: "har tidspunkt uten avvik fra UTC, så timen er ukjent",
      nn: "har tidspunkt utan avvik frå UTC, så timen er ukjend",
      en: "with times without an offset from UTC, so the hour is not known",
    },
  },
  no_hour: {
    isFault: true,
    text: {
      nb: "dekker ikke én hel time",
      nn: "dekkjer ikkje éin heil time",
      en: "not covering one whole hour",
    },
  },
  unreadable: {
    isFault: true,
    text: {
      nb: "kan ikke leses: en gruppe, et tidspunkt eller et tall er noe annet enn Elhub har beskrevet",
      nn: "kan ikkje lesast: ei gruppe, eit tidspunkt eller eit tal er noko anna enn Elhub har skildra",
      en: "not readable: a group, a time or a number is not what Elhub has described",
    },
  },
  refused: {
    isFault: true,
    text: {
      nb: "følger ikke spesifikasjonen",
      nn: "følgjer ikkje spesifikasjonen",
      en: "not following the specification",
    },
  },
  missing: {
    isFault: true,
    text: {
      nb: "mangler: serien har ingen verdi for timen",
      nn: "manglar: serien har ingen verdi for timen",
      en: "missing: the series has no value for the hour",
    },
  },
} as const satisfies Readonly<Record<string, Reason>>;

/** How many hourly values were left out for a reason, and the first of them where it is known (RFC 3339). */
export interface LeftOut {
  readonly reason: ElhubReason;
  readonly count: number;
  readonly first?: string;
}

/** Counts what is left out. */
export interface Tally {
  add(reason: ElhubReason, first?: string, count?: number): void;
  list(): readonly LeftOut[];
}

/** A tally with nothing in it; its list has the order of the table above. */
export function tally(): Tally {
  const counts = new Map<ElhubReason, { count: number; first?: string }>();
  return {
    add: (reason, first, count = 1) => {
      const before = counts.get(reason);
      const known = [before?.first, first].filter((one) => one !== undefined).toSorted(byMoment)[0];
      counts.set(reason, {
        count: (before?.count ?? 0) + count,
        ...(known !== undefined && { first: known }),
      });
    },
    list: () =>
      (Object.keys(elhubReasons) as ElhubReason[]).flatMap((reason) => {
        const found = counts.get(reason);
        return found === undefined ? [] : [{ reason, ...found }];
      }),
  };
}

function byMoment(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
