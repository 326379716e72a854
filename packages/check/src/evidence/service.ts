import type { Form, Operation } from "@samapne/core";
import type { AskOptions } from "../http/asker.ts";
import type { Exchange, JournalEntry } from "../http/exchange.ts";
import type { Table } from "./table.ts";

/** What is checked: a publisher at an address, and everything that has been asked of it. */
export interface Service {
  /** The address before `/v1/…`, without a slash at the end. */
  readonly base: string;
  readonly form: Form;
  readonly tables: readonly Table[];
  /** What there is beside the datasets, in this form. */
  readonly operations: readonly Operation[];
  /** When it is checked, in milliseconds since 1970. */
  readonly now: number;
  readonly journal: readonly JournalEntry[];
  /** Asks for a path below the base. Throws a `DoorError` when there is no answer that can be used. */
  ask(path: string, options?: AskOptions): Promise<Exchange>;
}
