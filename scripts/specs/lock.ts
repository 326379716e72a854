import { createHash } from "node:crypto";

/** A released file: what it was, when it was released, and its SHA-256. */
export interface LockLine {
  readonly dataset: string;
  readonly version: string;
  readonly date: string;
  readonly file: string;
  readonly digest: string;
}

/** The name of the lock below `specs`. */
export const lockName = "released.lock";

const shape =
  /^(?<dataset>[a-z][a-z0-9-]*)@(?<version>\d+\.\d+\.\d+) (?<date>\d{4}-\d{2}-\d{2}) (?<file>\S+) (?<digest>sha256:[0-9a-f]{64})$/;

/** The lines of a lock. Throws on a line of another shape, with its number. */
export function parseLock(text: string): readonly LockLine[] {
  return linesOf(text).map((line, index) => {
    const parts = shape.exec(line)?.groups;
    if (!parts)
      throw new Error(
        `${lockName}, line ${index + 1}: expected <dataset>@<version> <date> <file> sha256:<hex>`,
      );
    return parts as unknown as LockLine;
  });
}

/** Lock lines as text, one on each line. */
export function lockText(lines: readonly LockLine[]): string {
  return lines
    .map(({ dataset, version, date, file, digest }) => `${dataset}@${version} ${date} ${file} ${digest}\n`)
    .join("");
}

/** The digest of a file as the lock writes it. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** The lines of `before` that are changed or gone in `after`, or no longer in the same order: a promise broken. */
export function brokenPromises(before: string, after: string): readonly string[] {
  const kept = linesOf(after);
  return linesOf(before).filter((line, index) => kept[index] !== line);
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
