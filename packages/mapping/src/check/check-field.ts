import { type Dataset, eachLanguage, type Field, type Text } from "@samapne/core";
import { isMoney } from "../plan/is-money.ts";
import { isPercent, isShareOfOne } from "../plan/is-percent.ts";
import { type FieldReading, type Mapping, unanswered } from "../file/mapping.ts";
import { checkSpelling, checkZone } from "./check-clock.ts";
import { checkConstant } from "./check-constant.ts";
import { checkParts } from "./check-parts.ts";
import type { MappingProblem } from "./check-shape.ts";
import { checkSource } from "./check-source.ts";
import { checkWeek } from "./check-week.ts";
import { checkYear } from "./check-year.ts";
import { type Path, problem, question } from "./said.ts";

const sources = [
  "value",
  "column",
  "letter",
  "heading",
  "sheet",
  "cell",
  "cell_after",
  "beside",
  "at",
  "parts",
  "week",
  "presence_of",
  "percent_of",
] as const;

/** What is wrong in where a field's values come from, and how they are read. */
export function checkField(
  name: string,
  reading: FieldReading,
  mapping: Mapping,
  dataset: Dataset,
): readonly MappingProblem[] {
  const path: Path = ["fields", name];
  const field = dataset.fields[name];
  if (!field) return [];
  const each = mapping.rows?.each ?? "row";
  const wrong = checkSource(reading, sources, each, path);
  if (wrong) return [wrong];
  const constants = (["value", "present", "absent", "otherwise"] as const).flatMap((key) =>
    reading[key] === undefined ? [] : checkConstant(reading[key], name, field, dataset, [...path, key]),
  );
  const codes = Object.entries(reading.codes ?? {}).flatMap(([pattern, code]) =>
    code === null ? [] : checkConstant(code, name, field, dataset, [...path, "codes", pattern]),
  );
  return [
    ...constants,
    ...codes,
    ...checkUnits(reading, field, path),
    ...checkParts(reading, field, each, path),
    ...checkWeek(reading, field, path),
    ...checkAsId(reading, field, path),
    ...checkListSign(reading, field, path),
    ...(reading.thousands_sign === unanswered ? [question([...path, "thousands_sign"], whichSign)] : []),
    ...(reading.column === unanswered ? [question([...path, "column"], whichColumn(field))] : []),
    ...(reading.presence_of === undefined ? [] : checkPresence(reading, mapping, path)),
    ...(reading.percent_of ? checkPercent(reading.percent_of, name, mapping, dataset) : []),
    ...(reading.clock_column !== undefined && (field.kind !== "instant" || reading.spelling === undefined)
      ? [clockAlone(path)]
      : []),
    ...(reading.of_range !== undefined && !isSpeltTime(reading, field) && !isMoney(field)
      ? [rangeAlone(path)]
      : []),
    ...(reading.end_of_day && (field.kind !== "instant" || reading.spelling === undefined)
      ? [dayAlone(path)]
      : []),
    ...(reading.next_day_after === undefined ? [] : checkNextDay(reading, name, mapping, dataset)),
    ...checkYear(reading, field, path),
    ...checkSpelling(reading.spelling, [...path, "spelling"]),
    ...checkZone(reading.zone, [...path, "zone"]),
  ];
}

const whichSign: Text = {
  nb: "Ikke besvart: hva er tegnet foran tre siffer, som i 1.250? Svar . eller , når det skiller tusener (1250), none når det er desimaltegn (1,25)",
  nn: "Ikkje svart på: kva er teiknet framfor tre siffer, som i 1.250? Svar . eller , når det skil tusen (1250), none når det er desimalteikn (1,25)",
  en: "Not answered: what is the sign before three digits, as in 1.250? Answer . or , when it stands between thousands (1250), none when decimals follow (1.25)",
};

function checkListSign(
  { list_sign: sign }: FieldReading,
  { kind, label }: Field,
  path: Path,
): readonly MappingProblem[] {
  if (sign === undefined) return [];
  const at: Path = [...path, "list_sign"];
  if (sign === unanswered)
    return [
      question(
        at,
        eachLanguage(
          (language) =>
            ({
              nb: `Ikke besvart: står det flere verdier i én celle under «${label.nb}»? Svar tegnet eller ordet imellom (, i «Kari Nordmann, Ola Hansen», / i «Kari Nordmann / Ola Hansen», og for «Kari Nordmann og Ola Hansen»), none når det er del av verdien («Nordmann, Kari»)`,
              nn: `Ikkje svart på: står det fleire verdiar i éi celle under «${label.nn}»? Svar teiknet eller ordet imellom (, i «Kari Nordmann, Ola Hansen», / i «Kari Nordmann / Ola Hansen», og for «Kari Nordmann og Ola Hansen»), none når det er del av verdien («Nordmann, Kari»)`,
              en: `Not answered: do several values stand in one cell under “${label.en}”? Answer the sign or word between them (, in “Kari Nordmann, Ola Hansen”, / in “Kari Nordmann / Ola Hansen”, og for “Kari Nordmann og Ola Hansen”), none when it is part of a value (“Nordmann, Kari”)`,
            })[language],
        ),
      ),
    ];
  if (kind === "list") return [];
  return [
    problem(
      at,
      "list_sign gjelder bare felt med flere verdier.",
      "list_sign gjeld berre felt med fleire verdiar.",
      "list_sign is for fields with several values only.",
    ),
  ];
}

function checkAsId(
  { as_id: isId, parts = [] }: FieldReading,
  { kind }: Field,
  path: Path,
): readonly MappingProblem[] {
  if (kind === "identifier" || !(isId || parts.some((part) => part.as_id))) return [];
  return [
    problem(
      [...path, "as_id"],
      "as_id gjelder bare ID-er.",
      "as_id gjeld berre ID-ar.",
      "as_id is for ids only.",
    ),
  ];
}

function clockAlone(path: Path): MappingProblem {
  return problem(
    [...path, "clock_column"],
    "En egen kolonne for klokka gjelder bare tidspunkter, og krever en skrivemåte (spelling).",
    "Ein eigen kolonne for klokka gjeld berre tidspunkt, og krev ein skrivemåte (spelling).",
    "A column for the clock is for instants only, and needs a spelling.",
  );
}

function isSpeltTime({ spelling }: FieldReading, { kind }: Field): boolean {
  return spelling !== undefined && (kind === "instant" || kind === "date");
}

function rangeAlone(path: Path): MappingProblem {
  return problem(
    [...path, "of_range"],
    "of_range gjelder bare beløp, datoer og tidspunkter; datoer og tidspunkter krever en skrivemåte (spelling).",
    "of_range gjeld berre beløp, datoar og tidspunkt; datoar og tidspunkt krev ein skrivemåte (spelling).",
    "of_range is for amounts, dates and instants only; dates and instants need a spelling.",
  );
}

function dayAlone(path: Path): MappingProblem {
  return problem(
    [...path, "end_of_day"],
    "end_of_day gjelder bare tidspunkter, og krever en skrivemåte (spelling).",
    "end_of_day gjeld berre tidspunkt, og krev ein skrivemåte (spelling).",
    "end_of_day is for instants only, and needs a spelling.",
  );
}

function checkNextDay(
  { next_day_after: of = "", zone }: FieldReading,
  name: string,
  mapping: Mapping,
  { fields }: Dataset,
): readonly MappingProblem[] {
  const names = Object.keys(fields);
  const isBefore = mapping.fields[of] !== undefined && names.indexOf(of) < names.indexOf(name);
  if (isBefore && zone !== undefined && fields[of]?.kind === "instant" && fields[name]?.kind === "instant")
    return [];
  return [
    problem(
      ["fields", name, "next_day_after"],
      `next_day_after gjelder bare et lokalt tidspunkt, og nevner et tidspunkt som står før det i datasettet.`,
      `next_day_after gjeld berre eit lokalt tidspunkt, og nemner eit tidspunkt som står før det i datasettet.`,
      `next_day_after is for a local time only, and names an instant that stands before it in the dataset.`,
    ),
  ];
}

function checkUnits({ units = {} }: FieldReading, field: Field, path: Path): readonly MappingProblem[] {
  const { kind } = field;
  const isNumber = kind === "decimal" || kind === "integer";
  return Object.entries(units).flatMap(([unit, factor]) => {
    const at: Path = [...path, "units", unit];
    if (typeof factor === "number" && isNumber) return [];
    if (factor === unanswered && isNumber) return [question(at, factorOf(field))];
    return [
      problem(
        at,
        "units gjelder bare tall: skriv hva et tall med enheten skal ganges med.",
        "units gjeld berre tal: skriv kva eit tal med eininga skal gongast med.",
        "units is for numbers only: say what a number with the unit is multiplied by.",
      ),
    ];
  });
}

function factorOf(field: Field): Text {
  if (isMoney(field)) return whatMoney;
  if (isShareOfOne(field)) return whatPercent;
  return isPercent(field) ? whatShare : whatFactor;
}

const whatShare: Text = {
  nb: "Ikke besvart: hva skal tallene ganges med (100 når 0,05 er fem prosent, 0,01 når 500 er fem prosent, 1 når de er prosent alt)?",
  nn: "Ikkje svart på: kva skal tala gongast med (100 når 0,05 er fem prosent, 0,01 når 500 er fem prosent, 1 når dei er prosent alt)?",
  en: "Not answered: what are the numbers multiplied by (100 when 0.05 is five per cent, 0.01 when 500 is five per cent, 1 when they are per cent already)?",
};

const whatPercent: Text = {
  nb: "Ikke besvart: hva skal tallene ganges med (0,01 når de er prosent, 1 når 0,05 er fem prosent)?",
  nn: "Ikkje svart på: kva skal tala gongast med (0,01 når dei er prosent, 1 når 0,05 er fem prosent)?",
  en: "Not answered: what are the numbers multiplied by (0.01 when they are per cent, 1 when 0.05 is five per cent)?",
};

const whatMoney: Text = {
  nb: "Ikke besvart: hva skal beløpene ganges med (1 når de er kroner, 1000 når de er tusen kroner)?",
  nn: "Ikkje svart på: kva skal beløpa gongast med (1 når dei er kroner, 1000 når dei er tusen kroner)?",
  en: "Not answered: what are the amounts multiplied by (1 when they are kroner, 1000 when thousands of kroner)?",
};

const whatFactor: Text = {
  nb: "Ikke besvart: hva skal tall uten enhet ganges med (1 når de er kWh, 1000 når de er MWh)?",
  nn: "Ikkje svart på: kva skal tal utan eining gongast med (1 når dei er kWh, 1000 når dei er MWh)?",
  en: "Not answered: what are numbers without a unit multiplied by (1 when they are kWh, 1000 when MWh)?",
};

function checkPresence(
  { presence_of: of = "" }: FieldReading,
  mapping: Mapping,
  path: Path,
): readonly MappingProblem[] {
  if (Object.hasOwn(mapping.fields, of) && mapping.fields[of]?.presence_of === undefined) return [];
  return [
    problem(
      [...path, "presence_of"],
      `«${of}» er ikke et felt i tilordningen.`,
      `«${of}» er ikkje eit felt i tilordninga.`,
      `«${of}» is not a field of the mapping.`,
    ),
  ];
}

/** Fields that a percentage is worked out of are numbers, and read from the file. */
function checkPercent(
  { part, whole }: NonNullable<FieldReading["percent_of"]>,
  name: string,
  { fields: readings, columns = [] }: Mapping,
  { fields }: Dataset,
): readonly MappingProblem[] {
  const isNumber = (one: string) => fields[one]?.kind === "decimal" || fields[one]?.kind === "integer";
  const isRead = (one: string) =>
    readings[one]
      ? readings[one].percent_of === undefined
      : columns.some(({ values }) => values?.[one] !== undefined);
  const isRight = isNumber(name) && [part, ...whole].every((one) => isNumber(one) && isRead(one));
  if (isRight) return [];
  return [
    problem(
      ["fields", name, "percent_of"],
      "percent_of gjelder bare tall, og nevner andre felt med tall som tilordningen leser.",
      "percent_of gjeld berre tal, og nemner andre felt med tal som tilordninga les.",
      "percent_of is for numbers only, and names other fields with numbers that the mapping reads.",
    ),
  ];
}

function whichColumn({ label }: Field): Text {
  return eachLanguage(
    (language) =>
      ({
        nb: `Ikke besvart: hvilken kolonne har ${label.nb.toLowerCase()}?`,
        nn: `Ikkje svart på: kva for ein kolonne har ${label.nn.toLowerCase()}?`,
        en: `Not answered: which column has the ${label.en.toLowerCase()}?`,
      })[language],
  );
}
