import {
  type Change,
  type ChangeSize,
  compareDatasets,
  type Dataset,
  fill,
  type Language,
  largestChange,
  type Text,
} from "@samapne/core";
import { type Cause, type FileReport, judge, whereText } from "@samapne/tabular";
import type { Call, ExitCode } from "../options/command.ts";
import { columns } from "../words/columns.ts";
import { inputFile } from "../files/input-file.ts";
import { momentOf } from "../world/moment.ts";
import { findDataset, knownDatasets } from "../datasets/registry.ts";
import { UsageError } from "../options/usage-error.ts";
import { version } from "../world/version.ts";
import type { World } from "../world/world.ts";

/** A fault that rows have in the version after and had not, or had less often, in the version before. */
interface Break {
  readonly file: FileReport;
  readonly cause: Cause;
  /** How many more cases there are than before. */
  readonly more: number;
}

/**
 * Shows what changed between two versions of a dataset, and which rows of a file would break. Exit code 1 when something
 * that was accepted may be refused; with rows, when some of them are.
 */
export async function run({ arguments: names, options, language }: Call, world: World): Promise<ExitCode> {
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0) throw new UsageError(whichTwo);
  const [before, after] = [await findDataset(first), await findDataset(second)];
  const changes = compareDatasets(before, after);
  const given = options["rows"];
  const paths = Array.isArray(given) ? given.map(String) : [];
  const judged = paths.length === 0 ? undefined : await breaks(before, after, paths, world);
  await world.write(
    options["format"] === "json"
      ? `${JSON.stringify({ before: nameOf(before), after: nameOf(after), size: largestChange(changes) ?? null, changes, ...(judged && { rows: judged.found.map(asJson) }) }, null, 2)}\n`
      : textOf(before, after, changes, judged, language),
  );
  if (judged?.unread === true) return 2;
  const breaking = judged === undefined ? largestChange(changes) === "major" : judged.found.length > 0;
  return breaking ? 1 : 0;
}

interface Judged {
  readonly found: readonly Break[];
  readonly files: readonly FileReport[];
  /** Some file could not be judged by the version after. */
  readonly unread: boolean;
}

/** Judges the same files by both versions, and keeps what is new. */
async function breaks(
  before: Dataset,
  after: Dataset,
  paths: readonly string[],
  world: World,
): Promise<Judged> {
  const [old, now] = [await filesBy(before, paths, world), await filesBy(after, paths, world)];
  const found = now.flatMap((file, index) =>
    file.causes
      .filter(({ severity }) => severity === "error")
      .map((cause) => ({ file, cause, more: cause.count - countIn(old[index], cause) }))
      .filter(({ more }) => more > 0),
  );
  return { found, files: now, unread: now.some(({ verdict }) => verdict === "not_judged") };
}

async function filesBy(
  dataset: Dataset,
  paths: readonly string[],
  world: World,
): Promise<readonly FileReport[]> {
  const { deliveries } = await judge({
    datasets: [dataset, ...knownDatasets.filter(({ id }) => id !== dataset.id)],
    inputs: paths.map((path) => ({ input: inputFile(path), dataset })),
    mode: "strict",
    now: momentOf(world),
    together: true,
    versions: { validator: version },
  });
  return deliveries.flatMap(({ files }) => files);
}

function countIn(file: FileReport | undefined, { code, kind, columns: where, message }: Cause): number {
  const heads = (all: Cause["columns"]) => all.map(({ heading }) => heading).join();
  const same = file?.causes.filter(
    (one) =>
      one.code === code &&
      one.kind === kind &&
      heads(one.columns) === heads(where) &&
      one.severity === "error",
  );
  const exact = same?.find((one) => one.message.en === message.en) ?? same?.[0];
  return exact?.count ?? 0;
}

function asJson({ file, cause, more }: Break): object {
  const { code, columns: where, title, message, places } = cause;
  return {
    file: file.name,
    code,
    count: more,
    columns: where.map(({ heading }) => heading),
    title,
    message,
    places,
  };
}

const nameOf = ({ id, version: of }: Dataset): string => `${id}@${of}`;

function textOf(
  before: Dataset,
  after: Dataset,
  changes: readonly Change[],
  judged: Judged | undefined,
  language: Language,
): string {
  const size = largestChange(changes);
  return [
    `${nameOf(before)} → ${nameOf(after)}`,
    size === undefined ? nothing[language] : verdicts[size][language],
    "",
    ...columns(changes.map((one) => [`  ${sizes[one.size][language]}`, one.text[language]])),
    ...(judged === undefined ? [] : rowLines(judged, language)),
    "",
  ].join("\n");
}

function rowLines({ found, files }: Judged, language: Language): readonly string[] {
  return files.flatMap((file) => {
    const broken = found.filter((one) => one.file === file);
    const rows = file.table?.rows ?? 0;
    if (file.problem) return ["", `${file.name}: ${file.problem.text[language]}`];
    if (broken.length === 0)
      return [
        "",
        `${file.name}: ${fill((rows === 1 ? oneUnbroken : unbroken)[language], { rows }, language)}`,
      ];
    return [
      "",
      `${file.name}: ${breaking[language]}`,
      ...broken.flatMap(({ cause, more }) => [
        `  ${cause.title[language]}: ${more}`,
        `    ${cause.message[language]}`,
        ...(cause.places.length === 0 ? [] : [`    ${whereText(cause, file.table, language)}`]),
      ]),
    ];
  });
}

const sizes: Readonly<Record<ChangeSize, Readonly<Record<Language, string>>>> = {
  major: { nb: "STOR", nn: "STOR", en: "MAJOR" },
  minor: { nb: "LITEN", nn: "LITEN", en: "MINOR" },
  patch: { nb: "ORD", nn: "ORD", en: "PATCH" },
};

const verdicts: Readonly<Record<ChangeSize, Readonly<Record<Language, string>>>> = {
  major: {
    nb: "Stor endring: noe som var godkjent, kan bli avvist. Øk det første tallet i versjonen.",
    nn: "Stor endring: noko som var godkjent, kan bli avvist. Auk det første talet i versjonen.",
    en: "A major change: something that was accepted may be refused. Raise the first number of the version.",
  },
  minor: {
    nb: "Liten endring: mer er tillatt, og ingenting som var godkjent, blir avvist. Øk det andre tallet i versjonen.",
    nn: "Lita endring: meir er tillate, og ingenting som var godkjent, blir avvist. Auk det andre talet i versjonen.",
    en: "A minor change: more is allowed, and nothing that was accepted is refused. Raise the second number of the version.",
  },
  patch: {
    nb: "Bare ord er endret. Øk det tredje tallet i versjonen.",
    nn: "Berre ord er endra. Auk det tredje talet i versjonen.",
    en: "Only words have changed. Raise the third number of the version.",
  },
};

const nothing = {
  nb: "Ingenting er endret.",
  nn: "Ingenting er endra.",
  en: "Nothing has changed.",
} as const;

const breaking = {
  nb: "dette blir feil i den nye versjonen",
  nn: "dette blir feil i den nye versjonen",
  en: "these become errors in the new version",
} as const;

const unbroken: Text = {
  nb: "ingen av de {rows} radene får nye feil",
  nn: "ingen av dei {rows} radene får nye feil",
  en: "none of the {rows} rows gets a new error",
};

const oneUnbroken: Text = {
  nb: "den ene raden får ingen nye feil",
  nn: "den eine rada får ingen nye feil",
  en: "its one row gets no new error",
};

const whichTwo = {
  nb: "Si hvilke to: samapne compare <før> <etter>. Hver er et datasett (id@versjon) eller en dataset.json.",
  nn: "Sei kva to: samapne compare <før> <etter>. Kvar er eit datasett (id@versjon) eller ei dataset.json.",
  en: "Say which two: samapne compare <before> <after>. Each is a dataset (id@version) or a dataset.json.",
};
