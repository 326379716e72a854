import { nearest, type Operation, type Parameter, type ProblemError, type Text } from "@samapne/core";
import { wireReader } from "./wire-value.ts";

/** The values of the parameters that were given, by name, in the order given. */
export type Values = ReadonlyMap<string, readonly unknown[]>;

/** The parameters of a request: their values, or what is wrong with them. */
export type Parameters =
  | { readonly ok: true; readonly values: Values }
  | {
      readonly ok: false;
      readonly id: "unknown-parameter" | "invalid-parameter";
      readonly errors: readonly Wrong[];
    };

/** What is wrong with one parameter, in every language. The value is never repeated: it may be a person's name. */
export interface Wrong extends Omit<ProblemError, "message"> {
  readonly message: Text;
}

/** Unknown parameters that are told of one by one: an address can hold a thousand, and each is compared with all there are. */
const mostTold = 20;

/** Reads the parameters of requests to one operation. */
export type ReadParameters = (query: string, path: Readonly<Record<string, string>>) => Parameters;

interface Reader {
  readonly parameter: Parameter;
  /** Reads the value at a place of the list; undefined means that it is refused. */
  readonly read: (text: string, place: number) => unknown;
}

/** Makes the reader of an operation's parameters from the contract. */
export function parameterReader({ parameters }: Pick<Operation, "parameters">): ReadParameters {
  const readers = new Map(
    parameters.map((parameter): [string, Reader] => [
      parameter.name,
      { parameter, read: placeReader(parameter) },
    ]),
  );
  const known = parameters.filter(({ place }) => place === "query").map(({ name }) => name);
  return (query, path) => {
    const given = pairsOf(query);
    if (given === undefined)
      return refused("invalid-parameter", [{ parameter: "", code: "encoding", message: badEncoding }]);
    const unknown = [...given.keys()].filter((name) => readers.get(name)?.parameter.place !== "query");
    if (unknown.length > 0)
      return refused(
        "unknown-parameter",
        unknown.slice(0, mostTold).map((name) => unknownError(name, known)),
      );
    for (const [name, value] of Object.entries(path)) given.set(name, [value]);
    const values = new Map<string, readonly unknown[]>();
    const errors: Wrong[] = [];
    for (const [name, texts] of given) {
      const found = valuesOf(texts, readers.get(name) as Reader);
      if (found === undefined) errors.push(invalidError(name, readers.get(name) as Reader));
      else values.set(name, found);
    }
    return errors.length > 0 ? refused("invalid-parameter", errors) : { ok: true, values };
  };
}

/** Where places of a list mean something of their own, each has a reader of its own. */
function placeReader({ value, several }: Parameter): Reader["read"] {
  const each = several?.places?.map(wireReader);
  const every = wireReader(value);
  return (text, place) => (each?.[place] ?? every)(text);
}

function refused(id: "unknown-parameter" | "invalid-parameter", errors: readonly Wrong[]): Parameters {
  return { ok: false, id, errors };
}

/** The pairs of a query (without `?`), decoded; undefined when the encoding is broken. `+` is a blank, as forms write it. */
function pairsOf(query: string): Map<string, string[]> | undefined {
  const pairs = new Map<string, string[]>();
  for (const part of query.split("&")) {
    if (part === "") continue;
    const place = part.indexOf("=");
    const name = decoded(place === -1 ? part : part.slice(0, place));
    const value = decoded(place === -1 ? "" : part.slice(place + 1));
    if (name === undefined || value === undefined) return undefined;
    pairs.set(name, [...(pairs.get(name) ?? []), value]);
  }
  return pairs;
}

function decoded(text: string): string | undefined {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

function valuesOf(
  texts: readonly string[],
  { parameter: { several }, read }: Reader,
): readonly unknown[] | undefined {
  if (several?.by !== "repeat" && texts.length > 1) return undefined;
  const parts = several?.by === "comma" ? (texts[0] ?? "").split(",") : texts;
  if (several !== undefined && (parts.length < several.min || parts.length > several.max)) return undefined;
  if (several?.unique === true && new Set(parts).size < parts.length) return undefined;
  const values = parts.map((text, place) => read(text, place));
  return values.includes(undefined) || !isRising(values, several?.rising) ? undefined : values;
}

function isRising(values: readonly unknown[], rising: readonly [number, number] | undefined): boolean {
  return rising === undefined || Number(values[rising[0]]) <= Number(values[rising[1]]);
}

const badEncoding: Text = {
  nb: "Adressen har prosenttegn som ikke er gyldig koding.",
  nn: "Adressa har prosentteikn som ikkje er gyldig koding.",
  en: "The address has percent signs that are no valid encoding.",
};

/** A name somebody made up is repeated only as the known one it resembles. */
function unknownError(name: string, known: readonly string[]): Wrong {
  const near = nearest(name, known);
  const hint =
    near === undefined
      ? { nb: "", nn: "", en: "" }
      : { nb: ` Mente du ${near}?`, nn: ` Meinte du ${near}?`, en: ` Did you mean ${near}?` };
  return {
    parameter: /^[\w.-]{1,60}$/.test(name) ? name : "",
    code: "unknown",
    message: {
      nb: `Denne parameteren finnes ikke her.${hint.nb}`,
      nn: `Denne parameteren finst ikkje her.${hint.nn}`,
      en: `There is no such parameter here.${hint.en}`,
    },
  };
}

function invalidError(name: string, { parameter }: Reader): Wrong {
  const { value, several } = parameter;
  const shape = shapes[value.kind];
  const options = (several?.places ?? [value]).map(boundsOf).join(", ");
  const most = several === undefined ? "" : String(several.max);
  const order = orderOf(several?.rising);
  return {
    parameter: name,
    code: "invalid",
    message: {
      nb: `Ventet ${shape.nb}${options && `: ${options}`}${most && `, høyst ${most} verdier`}${order.nb}.`,
      nn: `Venta ${shape.nn}${options && `: ${options}`}${most && `, høgst ${most} verdiar`}${order.nn}.`,
      en: `Expected ${shape.en}${options && `: ${options}`}${most && `, at most ${most} values`}${order.en}.`,
    },
  };
}

/** Which of the values may not be larger than which, counted from 1. */
function orderOf(rising: readonly [number, number] | undefined): Text {
  if (rising === undefined) return { nb: "", nn: "", en: "" };
  const [low, high] = rising.map((place) => place + 1);
  return {
    nb: `, nummer ${low} ikke større enn nummer ${high}`,
    nn: `, nummer ${low} ikkje større enn nummer ${high}`,
    en: `, number ${low} no larger than number ${high}`,
  };
}

/** The choices, or the ends of a number's range. */
function boundsOf(value: Parameter["value"]): string {
  if (value.kind === "choice") return value.options.slice(0, 12).join(", ");
  if (value.kind !== "integer" && value.kind !== "decimal") return "";
  return value.min === undefined || value.max === undefined ? "" : `${value.min} – ${value.max}`;
}

const shapes: Readonly<Record<Parameter["value"]["kind"], Text>> = {
  text: { nb: "tekst av feltets form", nn: "tekst av forma til feltet", en: "text of the field's form" },
  code: { nb: "en kode fra kodelista", nn: "ein kode frå kodelista", en: "a code of the list" },
  identifier: {
    nb: "en ID av feltets form",
    nn: "ein ID av forma til feltet",
    en: "an identifier of the field's form",
  },
  integer: { nb: "et heltall", nn: "eit heiltal", en: "a whole number" },
  decimal: { nb: "et tall med punktum", nn: "eit tal med punktum", en: "a number with a point" },
  boolean: { nb: "true eller false", nn: "true eller false", en: "true or false" },
  date: { nb: "en dato, ÅÅÅÅ-MM-DD", nn: "ein dato, ÅÅÅÅ-MM-DD", en: "a date, YYYY-MM-DD" },
  instant: {
    nb: "et tidspunkt med avvik fra UTC, for eksempel 2026-01-15T06:12:00Z",
    nn: "eit tidspunkt med avvik frå UTC, til dømes 2026-01-15T06:12:00Z",
    en: "a point in time with an offset, such as 2026-01-15T06:12:00Z",
  },
  period: {
    nb: "en periode av feltets lengde",
    nn: "ein periode av lengda til feltet",
    en: "a period of the field's length",
  },
  uri: { nb: "en nettadresse", nn: "ei nettadresse", en: "a web address" },
  choice: { nb: "ett av valgene", nn: "eitt av vala", en: "one of the choices" },
  token: {
    nb: "en verdi slik den ble gitt",
    nn: "ein verdi slik han vart gitt",
    en: "a value as it was given",
  },
};
