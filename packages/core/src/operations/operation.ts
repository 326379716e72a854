import type { Text } from "../text.ts";
import type { FormatId } from "./formats.ts";
import type { HeaderId } from "./headers.ts";
import type { Level } from "./level.ts";
import type { ProblemId } from "./problems.ts";
import type { WireValue } from "./wire-value.ts";

/** The methods of the contract; every other one is answered with 405 and `Allow`. */
export type Method = "GET" | "HEAD" | "OPTIONS";

/** Files on any web server, or a running API. */
export type Form = "static" | "api";

/** What an operation gives. */
export type OperationKind =
  | "list"
  | "one"
  | "export"
  | "file"
  | "discovery"
  | "description"
  | "catalogue"
  | "package"
  | "page"
  | "status";

/**
 * Several values in one parameter. `comma`: `a,b`, where `%2C` separates too, for kinds that never hold a comma.
 * `repeat`: `name=a&name=b`, for those that may.
 */
export interface Several {
  readonly by: "comma" | "repeat";
  readonly min: number;
  readonly max: number;
  readonly unique?: boolean;
  /** What each place holds, where a place means something of its own; each is within the parameter's `value`. */
  readonly places?: readonly WireValue[];
  /** Two places, counted from 0: the number in the first is no larger than that in the second. JSON Schema cannot say it. */
  readonly rising?: readonly [number, number];
}

/** How a filter compares: `has` is for list fields; a missing value never meets a filter. */
export type FilterTest = "equals" | "has" | "at_least" | "at_most" | "before";

/** A parameter in the address. A value is refused (400) for what `value` and `several` say, and for nothing else. */
export interface Parameter {
  readonly name: string;
  readonly place: "path" | "query";
  readonly meaning: Text;
  readonly level: Level;
  readonly value: WireValue;
  readonly several?: Several;
  readonly standard?: number | string;
  readonly example?: number | string | readonly (number | string)[];
  readonly filter?: { readonly field: string; readonly test: FilterTest };
}

/** What a body holds. */
export type BodyKind =
  | "page"
  | "row"
  | "features"
  | "feature"
  | "csv"
  | "lines"
  | "parquet"
  | "gzip"
  | "problem"
  | "linkset"
  | "openapi"
  | "turtle"
  | "datapackage"
  | "html"
  | "status";

/** One form of an answer's body, with its media type (RFC 6838). */
export interface Content {
  readonly mediaType: string;
  readonly body: BodyKind;
  readonly level: Level;
  /** The value of `format` that asks for it. */
  readonly format?: FormatId;
}

/** A header of an answer; `always` says that a conformant answer has it. */
export interface HeaderUse {
  readonly header: HeaderId;
  readonly always: boolean;
}

/** One way an operation may answer. */
export interface Answer {
  readonly status: number;
  readonly meaning: Text;
  readonly level: Level;
  readonly headers: readonly HeaderUse[];
  readonly content: readonly Content[];
  /** The problems (RFC 9457) that this status may carry. */
  readonly problems: readonly ProblemId[];
}

/** How caches work with an operation (RFC 9110 section 13, RFC 9111). */
export interface Caching {
  readonly etag: "strong" | "where_known";
  readonly maxAgeSeconds: number;
  /**
   * What begins with no `cursor` is asked for anew each time. Its cursors hold for one version of the data: a first page
   * that a cache still gave when the data are others would lead to 409, and beginning again to the same page.
   */
  readonly beginsAnew?: true;
  /** Byte ranges (RFC 9110 section 14), for these formats. */
  readonly ranges: readonly FormatId[];
}

/** One operation of the contract: everything a printer, a server, a client and a checker must agree on. */
export interface Operation {
  /** Stable; `listEnergyMeters`. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly title: Text;
  readonly meaning: Text;
  /** The address below the base, with `{field}` where a value goes. */
  readonly path: string;
  readonly level: Level;
  readonly form: Form;
  /** A publisher may leave it out and still reach the level. */
  readonly optional?: boolean;
  readonly methods: readonly Method[];
  readonly parameters: readonly Parameter[];
  readonly requestHeaders: readonly HeaderId[];
  /** To GET; HEAD has the same without bodies; OPTIONS has `optionsAnswers()`. */
  readonly answers: readonly Answer[];
  readonly caching: Caching;
}

/** What a municipality offers for one dataset. `one` only when the key is one field that may stand in an address. */
export interface Operations {
  readonly dataset: string;
  readonly list: Operation;
  readonly one?: Operation;
  readonly export: Operation;
  /** Level 1: the dataset's files, without a running API. */
  readonly files: readonly Operation[];
  /** The same for every dataset at the same base. */
  readonly service: Readonly<Record<Form, readonly Operation[]>>;
}
