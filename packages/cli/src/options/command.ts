import type { Language, Text } from "@samapne/core";
import type { World } from "../world/world.ts";

/** How a command ended, as the process tells it: 0 conformant, 1 not conformant, 2 could not be judged. */
export type ExitCode = 0 | 1 | 2;

/** An option of a command: its values when it is a choice, what it means. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly values?: readonly string[];
  /** May be given several times. */
  readonly multiple?: boolean;
  readonly placeholder?: string;
  readonly means: Text;
}

/** The value of an option as given; a list when it may be given several times. */
export type Given = string | boolean | readonly (string | boolean)[] | undefined;

/** What a command is called with, checked against its options. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, Given>>;
  readonly language: Language;
}

/** What the help says of a command; its code is loaded only when it runs. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: Text;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  load(): Promise<{ run(call: Call, world: World): Promise<ExitCode> }>;
}
