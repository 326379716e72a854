import {
  type ContiguousPeriods,
  type Dataset,
  type Implausible,
  measuresOf,
  type SumsCheck,
  type SumSide,
  type TableCheck,
  type Text,
} from "@samapne/core";
import { suppressionInWords } from "./suppression-words.ts";

const nothing: Text = { nb: "", nn: "", en: "" };

type CheckOf<K extends TableCheck["kind"]> = Extract<TableCheck, { readonly kind: K }>;
type Words = (check: TableCheck, names: Names) => Text;

/** Field names as they are shown. */
type Names = (fields: readonly string[]) => string;

/** What each kind of check asks of the whole table, in a sentence. */
const checkWords: {
  readonly [K in TableCheck["kind"]]: (check: CheckOf<K>, names: Names) => Text;
} = {
  unique: ({ fields, where }, names) => ({
    nb: `Ingen to rader har samme ${names(fields)}${only(where).nb}.`,
    nn: `Ingen to rader har same ${names(fields)}${only(where).nn}.`,
    en: `No two rows have the same ${names(fields)}${only(where).en}.`,
  }),
  contiguous: (check, names) => {
    if (check.measure === "period") return withoutHoles(check, names);
    const { measure, series, start, end, zone } = check;
    const some = only(check.where);
    return measure === "gap"
      ? {
          nb: `For hver ${names(series)} begynner et intervall (${names([start])}) der det forrige sluttet (${names([end])}): ingen hull og ingen overlapp${some.nb}.`,
          nn: `For kvar ${names(series)} byrjar eit intervall (${names([start])}) der det førre slutta (${names([end])}): ingen hol og ingen overlapp${some.nn}.`,
          en: `For each ${names(series)} an interval begins (${names([start])}) where the one before ended (${names([end])}): no gaps and no overlaps${some.en}.`,
        }
      : {
          nb: `For hver ${names(series)} har hver dag fra den første til den siste alle timene sine (23, 24 eller 25; tidssone ${zone})${some.nb}.`,
          nn: `For kvar ${names(series)} har kvar dag frå den første til den siste alle timane sine (23, 24 eller 25; tidssone ${zone})${some.nn}.`,
          en: `For each ${names(series)} every day from the first to the last has all its hours (23, 24 or 25; time zone ${zone})${some.en}.`,
        };
  },
  sums: ({ total, parts, compare, tolerance, complete }, names) => {
    const [sum, whole, slack] = [side(parts, names), side(total, names), slackOf(tolerance, complete)];
    return compare === "equal"
      ? {
          nb: `Delene (${sum.nb}) blir til sammen det samme som totalen (${whole.nb})${slack.nb}.`,
          nn: `Delane (${sum.nn}) blir til saman det same som totalen (${whole.nn})${slack.nn}.`,
          en: `The parts (${sum.en}) add up to the total (${whole.en})${slack.en}.`,
        }
      : {
          nb: `Delene (${sum.nb}) blir til sammen ikke mer enn totalen (${whole.nb})${slack.nb}.`,
          nn: `Delane (${sum.nn}) blir til saman ikkje meir enn totalen (${whole.nn})${slack.nn}.`,
          en: `The parts (${sum.en}) add up to no more than the total (${whole.en})${slack.en}.`,
        };
  },
  constant_within: ({ by, fields, value, against }, names) => {
    const compared = names(value === undefined ? fields : [value]);
    return against === "previous"
      ? {
          nb: `Rader med samme ${names(by)} har samme ${compared} som i forrige leveranse.`,
          nn: `Rader med same ${names(by)} har same ${compared} som i førre leveranse.`,
          en: `Rows with the same ${names(by)} have the same ${compared} as in the previous delivery.`,
        }
      : {
          nb: `Rader med samme ${names(by)} har samme ${compared}.`,
          nn: `Rader med same ${names(by)} har same ${compared}.`,
          en: `Rows with the same ${names(by)} have the same ${compared}.`,
        };
  },
  covers: ({ of, fields, where }, names) => {
    const previous = of.dataset === "previous";
    return {
      nb: `Hver ${names(of.fields)} i ${previous ? "forrige leveranse" : names([of.dataset])}${only(of.where).nb} finnes som ${names(fields)} her${only(where).nb}.`,
      nn: `Kvar ${names(of.fields)} i ${previous ? "førre leveranse" : names([of.dataset])}${only(of.where).nn} finst som ${names(fields)} her${only(where).nn}.`,
      en: `Every ${names(of.fields)} in ${previous ? "the previous delivery" : names([of.dataset])}${only(of.where).en} exists as ${names(fields)} here${only(where).en}.`,
    };
  },
  plausible: ({ series, value, where, looksLike }, names) => ({
    nb: `For hver ${names(series)} er ${names([value])} rimelig: ${implausible(looksLike).nb}${only(where).nb}.`,
    nn: `For kvar ${names(series)} er ${names([value])} rimeleg: ${implausible(looksLike).nn}${only(where).nn}.`,
    en: `For each ${names(series)} ${names([value])} is plausible: ${implausible(looksLike).en}${only(where).en}.`,
  }),
  suppression: suppressionInWords,
};

/** What a check of the whole table asks for, as a sentence; `names` shows field names. */
export function checkInWords(check: TableCheck, names: Names): Text {
  return (checkWords[check.kind] as Words)(check, names);
}

/** The CEL expressions a check is limited or grouped by, each with what it is for. */
export function expressionsOf(check: TableCheck): readonly string[] {
  const all: { readonly [K in TableCheck["kind"]]: (check: CheckOf<K>) => readonly (string | undefined)[] } =
    {
      unique: ({ where }) => [where],
      contiguous: ({ where }) => [where],
      sums: ({ total, parts }) => [total.where, parts.where],
      constant_within: () => [],
      covers: ({ of, where }) => [of.where, where],
      plausible: ({ where }) => [where],
      suppression: ({ counts }) => counts.map(({ where }) => where),
    };
  const found = (all[check.kind] as (check: TableCheck) => readonly (string | undefined)[])(check);
  return [...new Set(found.filter((expression) => expression !== undefined))];
}

/** The tables a check needs besides the dataset's own. */
export function tablesNeeded(check: TableCheck, { id }: Dataset): readonly string[] {
  if (check.kind === "covers") return check.of.dataset === id ? [] : [check.of.dataset];
  if (check.kind !== "sums") return [];
  return [check.total.dataset, check.parts.dataset].filter(
    (one) => one !== undefined && one !== id,
  ) as string[];
}

function only(where: string | undefined): Text {
  return where === undefined
    ? nothing
    : {
        nb: ", blant rader som oppfyller vilkåret under",
        nn: ", blant rader som oppfyller vilkåret under",
        en: ", among rows that meet the condition below",
      };
}

function side({ dataset, where, by, value }: SumSide, names: Names): Text {
  const groups = by.map((expression) => names([expression])).join(", ");
  const from =
    dataset === undefined
      ? nothing
      : { nb: ` i ${names([dataset])}`, nn: ` i ${names([dataset])}`, en: ` in ${names([dataset])}` };
  return {
    nb: `${names(measuresOf({ value }))}${from.nb}, gruppert etter ${groups}${only(where).nb}`,
    nn: `${names(measuresOf({ value }))}${from.nn}, gruppert etter ${groups}${only(where).nn}`,
    en: `${names(measuresOf({ value }))}${from.en}, grouped by ${groups}${only(where).en}`,
  };
}

function slackOf({ absolute, relative }: SumsCheck["tolerance"], complete: number | undefined): Text {
  const parts = [
    ...(absolute === undefined ? [] : [String(absolute)]),
    ...(relative === undefined ? [] : [`${percent(relative)} %`]),
  ];
  const slack =
    parts.length === 0
      ? nothing
      : {
          nb: `; avvik til og med ${parts.join(" eller ")} tåles`,
          nn: `; avvik til og med ${parts.join(" eller ")} er greitt`,
          en: `; differences up to ${parts.join(" or ")} are tolerated`,
        };
  if (complete === undefined) return slack;
  return {
    nb: `${slack.nb}; bare der alle de ${complete} delene er med`,
    nn: `${slack.nn}; berre der alle dei ${complete} delane er med`,
    en: `${slack.en}; only where all ${complete} parts are there`,
  };
}

function percent(share: number): number {
  return Number((share * 100).toFixed(6));
}

function withoutHoles({ series, period, every = 1, where }: ContiguousPeriods, names: Names): Text {
  const [each, when, some] = [names(series), names([period]), only(where)];
  return every === 1
    ? {
        nb: `For hver ${each} mangler ingen periode (${when}) mellom den første og den siste${some.nb}.`,
        nn: `For kvar ${each} manglar ingen periode (${when}) mellom den første og den siste${some.nn}.`,
        en: `For each ${each} no period (${when}) is missing between the first and the last${some.en}.`,
      }
    : {
        nb: `For hver ${each} er minst hver ${every}. periode (${when}) med mellom den første og den siste${some.nb}.`,
        nn: `For kvar ${each} er minst kvar ${every}. periode (${when}) med mellom den første og den siste${some.nn}.`,
        en: `For each ${each} at least one period (${when}) in ${every} is there between the first and the last${some.en}.`,
      };
}

type ImplausibleOf<S extends Implausible["shape"]> = Extract<Implausible, { readonly shape: S }>;

const shapes: { readonly [S in Implausible["shape"]]: (looks: ImplausibleOf<S>) => Text } = {
  spike: ({ factor }) => ({
    nb: `ingen verdi er over ${factor} ganger det høyeste serien vanligvis viser (99,5-persentilen)`,
    nn: `ingen verdi er over ${factor} gonger det høgste serien til vanleg viser (99,5-persentilen)`,
    en: `no value is above ${factor} times the usual highest of the series (the 99.5th percentile)`,
  }),
  double_then_negative: () => ({
    nb: "ingen verdi er det dobbelte av naboen ved siden av en negativ",
    nn: "ingen verdi er det dobbelte av naboen ved sida av ein negativ",
    en: "no value is twice its neighbour beside a negative one",
  }),
  flat: ({ hours }) => ({
    nb: `ingen verdi over 0 står uendret i ${hours} timer`,
    nn: `ingen verdi over 0 står uendra i ${hours} timar`,
    en: `no value above 0 stays the same for ${hours} hours`,
  }),
  cumulative: ({ days }) => ({
    nb: `verdien bare vokser ikke i ${days} dager, slik en målerstand gjør`,
    nn: `verdien berre veks ikkje i ${days} dagar, slik ein målarstand gjer`,
    en: `the value does not keep growing for ${days} days, as a meter reading does`,
  }),
  jump: ({ share }) => ({
    nb: `ingen verdi er mer enn ${percent(share)} % unna den forrige`,
    nn: `ingen verdi er meir enn ${percent(share)} % unna den førre`,
    en: `no value is more than ${percent(share)} % away from the one before`,
  }),
};

function implausible(looks: Implausible): Text {
  return (shapes[looks.shape] as (looks: Implausible) => Text)(looks);
}
