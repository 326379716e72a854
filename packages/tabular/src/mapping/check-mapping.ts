import {
  type Dataset,
  eachLanguage,
  fill,
  type Field,
  found,
  inLanguage,
  isZone,
  labelled,
  nearest,
  type Text,
  valueCheck,
  toIssue,
} from "@samapne/core";
import { checkShape, type MappingProblem } from "./check-shape.ts";
import { type ColumnPlace, type Constant, type FieldReading, type Mapping, unanswered } from "./mapping.ts";
import { mappingSchema } from "./schema.ts";
import { clockSpelling } from "./spelling.ts";
import { constantValue } from "./values.ts";

/** Is a value a mapping, as far as its shape goes? Says all that is wrong. */
export function mappingProblems(value: unknown): readonly MappingProblem[] {
  return checkShape(value, mappingSchema);
}

/**
 * What is wrong in a mapping of the right shape, held against its dataset, and what is not answered yet. Empty when
 * files can be converted with it.
 */
export function checkMapping(mapping: Mapping, dataset: Dataset): readonly MappingProblem[] {
  return [
    ...fieldNames(mapping, dataset),
    ...Object.entries(mapping.fields).flatMap(([name, reading]) =>
      checkField(name, reading, mapping, dataset),
    ),
    ...checkColumns(mapping, dataset),
    ...checkTime(mapping, dataset),
    ...checkConditions(mapping),
    ...missingFields(mapping, dataset),
  ];
}

type Path = MappingProblem["path"];

const problem = (path: Path, nb: string, nn: string, en: string): MappingProblem => ({
  path,
  text: { nb, nn, en },
});
const question = (path: Path, text: Text): MappingProblem => ({ path, text, isQuestion: true });

/** Every field a mapping names, and where. */
function named({ fields, columns = [], time }: Mapping): readonly (readonly [name: string, path: Path])[] {
  return [
    ...Object.keys(fields).map((name) => [name, ["fields", name]] as const),
    ...columns.flatMap(({ values = {} }, index) =>
      Object.keys(values).map((name) => [name, ["columns", index, "values", name]] as const),
    ),
    ...(time ? [[time.start, ["time", "start"]] as const] : []),
    ...(time?.end === undefined ? [] : [[time.end, ["time", "end"]] as const]),
  ];
}

function fieldNames(mapping: Mapping, { fields, id }: Dataset): readonly MappingProblem[] {
  const known = Object.keys(fields);
  return named(mapping)
    .filter(([name]) => !Object.hasOwn(fields, name))
    .map(([name, path]) => {
      const near = nearest(name, known);
      const all = known.join(", ");
      return problem(
        path,
        `${id} har ikke feltet «${name}».${near ? ` Mente du ${near}?` : ` Feltene er ${all}.`}`,
        `${id} har ikkje feltet «${name}».${near ? ` Meinte du ${near}?` : ` Felta er ${all}.`}`,
        `${id} has no field «${name}».${near ? ` Did you mean ${near}?` : ` The fields are ${all}.`}`,
      );
    });
}

const sources = ["value", "column", "letter", "heading", "cell", "beside", "at", "presence_of"] as const;

function checkField(
  name: string,
  reading: FieldReading,
  mapping: Mapping,
  dataset: Dataset,
): readonly MappingProblem[] {
  const path: Path = ["fields", name];
  const field = dataset.fields[name];
  if (!field) return [];
  const used = sources.filter((source) => reading[source] !== undefined);
  if (used.length !== 1) return [oneSource(path, used)];
  const each = mapping.rows?.each ?? "row";
  const constants = (["value", "present", "absent", "otherwise"] as const).flatMap((key) =>
    reading[key] === undefined ? [] : checkConstant(reading[key], name, field, dataset, [...path, key]),
  );
  const codes = Object.entries(reading.codes ?? {}).flatMap(([pattern, code]) =>
    code === null ? [] : checkConstant(code, name, field, dataset, [...path, "codes", pattern]),
  );
  return [
    ...constants,
    ...codes,
    ...(reading.column === unanswered ? [question([...path, "column"], whichColumn(field))] : []),
    ...((reading.cell && each !== "cell") || (reading.heading && each !== "cell" && each !== "column")
      ? [onlyWide(path, used[0] ?? "")]
      : []),
    ...(reading.presence_of === undefined ? [] : checkPresence(reading, mapping, path)),
    ...checkSpelling(reading.spelling, [...path, "spelling"]),
    ...checkZone(reading.zone, [...path, "zone"]),
  ];
}

function oneSource(path: Path, used: readonly string[]): MappingProblem {
  const all = sources.join(", ");
  return problem(
    path,
    used.length === 0
      ? `Sier ikke hvor verdien kommer fra: en av ${all}.`
      : `Sier to ganger hvor verdien kommer fra: ${used.join(" og ")}. Behold én.`,
    used.length === 0
      ? `Seier ikkje kvar verdien kjem frå: ein av ${all}.`
      : `Seier to gonger kvar verdien kjem frå: ${used.join(" og ")}. Behald éin.`,
    used.length === 0
      ? `Does not say where the value comes from: one of ${all}.`
      : `Says twice where the value comes from: ${used.join(" and ")}. Keep one.`,
  );
}

function onlyWide(path: Path, source: string): MappingProblem {
  return problem(
    path,
    `«${source}» gjelder bare når rader lages av celler eller kolonner (rows.each).`,
    `«${source}» gjeld berre når rader blir laga av celler eller kolonner (rows.each).`,
    `«${source}» only holds when rows are made of cells or columns (rows.each).`,
  );
}

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

/** A value in the mapping must be one the field takes. */
function checkConstant(
  value: Constant,
  name: string,
  field: Field,
  dataset: Dataset,
  path: Path,
): readonly MappingProblem[] {
  if (value === unanswered) return [question(path, whichValue(field))];
  const isText =
    field.kind !== "integer" && field.kind !== "decimal" && field.kind !== "boolean" && field.kind !== "list";
  if (isText && typeof value !== "string")
    return [
      problem(
        path,
        `Skriv ${String(value)} i anførselstegn, ellers mister tallet nuller.`,
        `Skriv ${String(value)} i hermeteikn, elles mistar talet nullar.`,
        `Put ${String(value)} in quotation marks, or it loses zeros.`,
      ),
    ];
  const read = constantValue(value, field);
  const fault = valueCheck(field)(read, { row: {}, classificationDate: undefined });
  if (!fault || isWarning(fault.code)) return [];
  const { text } = toIssue({ ...fault, kind: fault.code, field: name, severity: "error" }, dataset);
  return [{ path, text }];
}

/** Codes that have ended are right for data from then. */
function isWarning(code: string): boolean {
  return code === "code.expired" || code === "code.not_yet_valid";
}

function whichValue({ label }: Field): Text {
  return eachLanguage(
    (language) =>
      ({
        nb: `Ikke besvart: hva er ${label.nb.toLowerCase()}?`,
        nn: `Ikkje svart på: kva er ${label.nn.toLowerCase()}?`,
        en: `Not answered: what is the ${label.en.toLowerCase()}?`,
      })[language],
  );
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

function checkSpelling(
  spelling: string | readonly string[] | undefined,
  path: Path,
): readonly MappingProblem[] {
  const wrong = [spelling ?? []].flat().filter((one) => one !== "serial" && clockSpelling(one) === undefined);
  return wrong.map((one) =>
    one === unanswered
      ? question(path, {
          nb: "Ikke besvart: hvordan er tidspunktene skrevet?",
          nn: "Ikkje svart på: korleis er tidspunkta skrivne?",
          en: "Not answered: how are the times written?",
        })
      : problem(
          path,
          `«${one}» er ikke en skrivemåte med år, måned og dag, for eksempel DD.MM.YYYY hh:mm.`,
          `«${one}» er ikkje ein skrivemåte med år, månad og dag, til dømes DD.MM.YYYY hh:mm.`,
          `«${one}» is no spelling with year, month and day, such as DD.MM.YYYY hh:mm.`,
        ),
  );
}

function checkZone(zone: string | undefined, path: Path): readonly MappingProblem[] {
  if (zone === undefined || isZone(zone)) return [];
  if (zone === unanswered)
    return [
      question(path, {
        nb: "Ikke besvart: hvilken tidssone følger klokka i fila, for eksempel Europe/Oslo?",
        nn: "Ikkje svart på: kva tidssone følgjer klokka i fila, til dømes Europe/Oslo?",
        en: "Not answered: which time zone does the clock of the file follow, such as Europe/Oslo?",
      }),
    ];
  const shown = inLanguage(found(zone), "nb");
  return [
    problem(
      path,
      `${shown} er ingen tidssone. Skriv for eksempel Europe/Oslo.`,
      `${shown} er inga tidssone. Skriv til dømes Europe/Oslo.`,
      `${shown} is no time zone. Write for example Europe/Oslo.`,
    ),
  ];
}

function checkColumns({ columns, rows }: Mapping, dataset: Dataset): readonly MappingProblem[] {
  const { each = "row" } = rows ?? {};
  const isWide = each === "cell" || each === "column";
  if (isWide !== (columns !== undefined))
    return [
      isWide
        ? problem(
            ["rows", "each"],
            `Si hvilke kolonner det lages rader av, under columns.`,
            `Sei kva kolonner det blir laga rader av, under columns.`,
            `Say which columns rows are made of, under columns.`,
          )
        : problem(
            ["columns"],
            `columns gjelder bare når rows.each er cell eller column.`,
            `columns gjeld berre når rows.each er cell eller column.`,
            `columns only holds when rows.each is cell or column.`,
          ),
    ];
  return (columns ?? []).flatMap(({ values = {} }, index) =>
    Object.entries(values).flatMap(([name, value]) => {
      const field = dataset.fields[name];
      return field ? checkConstant(value, name, field, dataset, ["columns", index, "values", name]) : [];
    }),
  );
}

function checkTime(mapping: Mapping, { fields }: Dataset): readonly MappingProblem[] {
  const { time, rows } = mapping;
  if (!time) return [];
  const found: MappingProblem[] = [
    ...checkSpelling(time.spelling, ["time", "spelling"]),
    ...checkZone(time.zone, ["time", "zone"]),
  ];
  if (time.column === undefined && time.letter === undefined)
    found.push(
      problem(
        ["time"],
        "Si hvilken kolonne tidspunktene står i (column eller letter).",
        "Sei kva kolonne tidspunkta står i (column eller letter).",
        "Say which column the times stand in (column or letter).",
      ),
    );
  for (const key of ["start", "end"] as const) {
    const name = time[key];
    if (name !== undefined && fields[name] && fields[name].kind !== "instant")
      found.push(
        problem(
          ["time", key],
          `«${name}» er ikke et tidspunkt.`,
          `«${name}» er ikkje eit tidspunkt.`,
          `«${name}» is not an instant.`,
        ),
      );
  }
  if (time.labels === unanswered)
    found.push(
      question(["time", "labels"], {
        nb: "Ikke besvart: sier tidspunktet når intervallet begynner (start) eller slutter (end)?",
        nn: "Ikkje svart på: seier tidspunktet når intervallet byrjar (start) eller sluttar (end)?",
        en: "Not answered: does the time say when the interval begins (start) or ends (end)?",
      }),
    );
  if (time.length === unanswered)
    found.push(
      question(["time", "length"], {
        nb: "Ikke besvart: hvor langt er hvert intervall (PT1H er en time)?",
        nn: "Ikkje svart på: kor langt er kvart intervall (PT1H er ein time)?",
        en: "Not answered: how long is each interval (PT1H is one hour)?",
      }),
    );
  if (
    time.missing === "fill" &&
    !Object.values(mapping.fields).some(({ presence_of: of }) => of !== undefined)
  )
    found.push(
      problem(
        ["time", "missing"],
        "fill krever et felt som sier at verdien mangler (presence_of).",
        "fill krev eit felt som seier at verdien manglar (presence_of).",
        "fill needs a field that says the value is missing (presence_of).",
      ),
    );
  if (rows?.each === "column" || rows?.each === "file")
    found.push(
      problem(
        ["time"],
        "Rader av kolonner eller hele fila har ikke tidspunkter.",
        "Rader av kolonner eller heile fila har ikkje tidspunkt.",
        "Rows made of columns or of the file have no times.",
      ),
    );
  return found;
}

/** A condition needs a column, and something to hold it against. */
function checkConditions({ rows, fields }: Mapping): readonly MappingProblem[] {
  const all = [
    ...(rows?.only ? [[rows.only, ["rows", "only"]] as const] : []),
    ...(rows?.leave_out ?? []).map((condition, index) => [condition, ["rows", "leave_out", index]] as const),
    ...Object.entries(fields).flatMap(([name, { when }]) =>
      when ? [[when, ["fields", name, "when"]] as const] : [],
    ),
  ];
  return all
    .filter(
      ([condition]) =>
        !hasPlace(condition) || (condition.like === undefined && condition.empty === undefined),
    )
    .map(([, path]) =>
      problem(
        path,
        "Si hvilken kolonne (column eller letter) og hva som skal stå der (like eller empty).",
        "Sei kva kolonne (column eller letter) og kva som skal stå der (like eller empty).",
        "Say which column (column or letter) and what stands there (like or empty).",
      ),
    );
}

function hasPlace({ column, letter }: ColumnPlace): boolean {
  return column !== undefined || letter !== undefined;
}

function missingFields(mapping: Mapping, dataset: Dataset): readonly MappingProblem[] {
  const names = new Set(named(mapping).map(([name]) => name));
  return Object.entries(dataset.fields)
    .filter(([name, { required }]) => required && !names.has(name))
    .map(([name]) => {
      const { label } = labelled({ code: "", kind: "", severity: "error", params: {}, field: name }, dataset);
      const words: Text = {
        nb: `Feltet ${name} ({label}) er påkrevd, men mangler i tilordningen.`,
        nn: `Feltet ${name} ({label}) er påkravd, men manglar i tilordninga.`,
        en: `The field ${name} ({label}) is required, but the mapping lacks it.`,
      };
      return {
        path: ["fields"],
        text: eachLanguage((language) => fill(words[language], { label: label ?? name }, language)),
      };
    });
}
