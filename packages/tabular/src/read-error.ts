import type { Text } from "@samapne/core";

/** Bytes that cannot be read as a table: empty, binary, no such file, a quote never closed. `text` says why and what to do. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  readonly code: string;
  readonly text: Text;

  constructor(code: string, text: Text) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}
