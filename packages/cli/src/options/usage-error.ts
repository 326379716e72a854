import type { Text } from "@samapne/core";

/** A call that cannot be carried out as it stands: a wrong option, a dataset nobody knows. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
