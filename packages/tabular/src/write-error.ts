import type { Text } from "@samapne/core";

/** Rows that a format cannot hold. `text` says which value, and what to do. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  readonly code: string;
  readonly text: Text;

  constructor(code: string, text: Text) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}
