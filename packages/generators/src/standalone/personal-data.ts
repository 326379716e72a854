import { type Field, type LookFor, lookedFor } from "@samapne/core";
import type { PieceName } from "./runtime.ts";

/** How the values of a field are searched for personal data: functions of the module, and the codes they give. */
export interface Search {
  /** Calls a function for each kind found; absent when there is nothing to look for. */
  readonly all?: PieceName;
  /** Says whether there is any that is an error; absent when there cannot be. */
  readonly error?: PieceName;
  readonly codes: readonly LookFor["code"][];
}

/** The search of a field's values. */
export function searchOf(field: Field): Search {
  const codes = lookedFor(field).map(({ code }) => code);
  if (codes.length === 0) return { codes };
  const isFree = codes.includes("personal.birth_number");
  const isList = field.kind === "list";
  if (!isFree) return { all: isList ? "searchIds" : "searchId", codes };
  return {
    all: isList ? "searchTexts" : "searchText",
    error: isList ? "holdBirthNumber" : "holdsBirthNumber",
    codes,
  };
}
