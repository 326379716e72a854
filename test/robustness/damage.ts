import type { AnyRow, Dataset } from "@samapne/core";
import { type Format, formats } from "@samapne/tabular";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { gzipSync } from "node:zlib";
import { zipOf } from "./zip-of.ts";
import { fileOf } from "./valid-tables.ts";

/** A bad file: what is wrong with it, and its bytes. */
export interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly dataset?: Dataset;
  /** Such a file may be right: where the damage fell, nobody can tell it from a value. */
  readonly mayPass?: true;
}

/** Files of one dataset damaged on their way, in every format, and packed. */
export async function* damagedFiles(
  dataset: Dataset,
  rows: readonly AnyRow[],
  chance: Chance,
): AsyncGenerator<BadFile> {
  for (const format of formats) {
    const whole = await fileOf(format, dataset, rows);
    for (const one of format.binary ? binaryDamage(whole, chance) : textDamage(whole, format, chance))
      yield { ...one, name: `${dataset.id}: ${one.name}, ${format.id}`, dataset };
    const packed = new Uint8Array(gzipSync(whole));
    const zipped = zipOf([{ name: `fil.${format.extension}`, bytes: whole }]);
    for (const { name, bytes } of cuts(packed, 3, chance))
      yield { name: `${dataset.id}: ${name}, ${format.id}.gz`, bytes, dataset };
    for (const { name, bytes } of cuts(zipped, 3, chance))
      yield { name: `${dataset.id}: ${name}, zip of ${format.id}`, bytes, dataset };
  }
}

type Damaged = Omit<BadFile, "dataset">;

/** Cut somewhere inside. */
function cuts(whole: Uint8Array, count: number, chance: Chance): readonly Damaged[] {
  return Array.from({ length: count }, () => {
    const at = 1 + chance.below(whole.length - 2);
    return { name: `cut at ${at} of ${whole.length}`, bytes: whole.subarray(0, at) };
  });
}

function* binaryDamage(whole: Uint8Array, chance: Chance): Generator<Damaged> {
  yield* cuts(whole, 8, chance);
  const middle = Math.floor(whole.length / 2);
  yield {
    name: "the end first",
    bytes: Uint8Array.from([...whole.subarray(middle), ...whole.subarray(0, middle)]),
  };
  yield {
    name: "zeros at the end",
    bytes: Uint8Array.from([...whole.subarray(0, middle), ...new Uint8Array(whole.length - middle)]),
  };
  yield {
    name: "zeros at the start",
    bytes: Uint8Array.from([...new Uint8Array(64), ...whole.subarray(64)]),
  };
}

function* textDamage(whole: Uint8Array, { id }: Format, chance: Chance): Generator<Damaged> {
  const text = new TextDecoder().decode(whole);
  const bytes = (changed: string) => new TextEncoder().encode(changed);
  const firstBreak = text.indexOf("\n") + 1;
  const inside = () => firstBreak + 1 + chance.below(Math.max(1, text.length - firstBreak - 2));
  for (let count = 0; count < 4; count++) {
    const at = inside();
    yield { name: `a NUL at ${at}`, bytes: bytes(`${text.slice(0, at)}\u0000${text.slice(at)}`) };
    const quoted = bytes(`${text.slice(0, at)}"${text.slice(at)}`);
    yield { name: `a quotation mark at ${at}`, bytes: quoted, ...(id === "csv" ? { mayPass: true } : {}) };
    yield {
      name: `a broken byte at ${at}`,
      bytes: Uint8Array.from([...bytes(text.slice(0, at)), 0xff, ...bytes(text.slice(at))]),
    };
  }
  yield {
    name: "in UTF-16",
    bytes: Uint8Array.from(
      [...`\ufeff${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ),
  };
  yield { name: "headings only", bytes: bytes(id === "csv" ? text.slice(0, firstBreak) : "[]") };
  yield { name: "twice over", bytes: bytes(text + text) };
  yield {
    name: "a web page instead",
    bytes: bytes(`<!doctype html><html><body><pre>${text}</pre></body></html>`),
  };
  yield { name: "an error of a server instead", bytes: bytes('{"error":"Unauthorized","status":401}') };
  if (id === "csv") yield* csvDamage(text, bytes);
  else
    for (const at of [inside(), inside(), inside()])
      yield {
        name: `cut at ${at}`,
        bytes: bytes(
          text
            .slice(0, at)
            .replace(/[\s,{]+$/, "")
            .slice(0, -1),
        ),
      };
}

function* csvDamage(text: string, bytes: (text: string) => Uint8Array): Generator<Damaged> {
  const lines = text.trimEnd().split("\n");
  const [head = "", ...rest] = lines;
  const changed = (line: string, index: number) =>
    [head, ...rest.map((one, at) => (at === index ? line : one))].join("\n");
  yield { name: "a row too short", bytes: bytes(changed((rest[1] ?? "").split(",").slice(0, 1).join(), 1)) };
  yield { name: "a row too long", bytes: bytes(changed(`${rest[1]},x,y`, 1)) };
  yield { name: "a blank row", bytes: bytes([head, rest[0], "", ...rest.slice(1), ""].join("\n")) };
  yield { name: "no headings", bytes: bytes(rest.join("\n")) };
  yield { name: "headings twice", bytes: bytes([head, ...lines].join("\n")) };
  yield {
    name: "a heading twice",
    bytes: bytes([`${head},${head.split(",")[0]}`, ...rest.map((line) => `${line},`)].join("\n")),
  };
  yield {
    name: "a heading nobody knows",
    bytes: bytes([`${head},farge`, ...rest.map((line) => `${line},blå`)].join("\n")),
  };
  yield {
    name: "semicolons in the headings only",
    bytes: bytes([head.replaceAll(",", ";"), ...rest].join("\n")),
  };
  yield { name: "a line that never ends", bytes: bytes(`${head}\n${"x".repeat(1_200_000)}`) };
  yield { name: "a cell of a megabyte", bytes: bytes(`${head}\n"${"å\n".repeat(400_000)}"`) };
  yield { name: "an empty heading row", bytes: bytes(`${head.replaceAll(/[^,]/g, "")}\n${rest.join("\n")}`) };
}
