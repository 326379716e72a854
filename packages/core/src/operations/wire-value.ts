import type { ListItem } from "../field.ts";

/** One of a few words. */
export interface Choice {
  readonly kind: "choice";
  readonly options: readonly string[];
}

/** Text of a fixed form; `pattern` is portable and anchored. */
export interface Token {
  readonly kind: "token";
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** The shape of a value in an address or a header: a field's kind with its constraints, or one of the two above. */
export type WireValue = ListItem | Choice | Token;
