import type { Code, CodeList } from "../code-list.ts";
import { ModelError } from "../errors.ts";
import { date, list, object, optional, string, text, textOrName } from "./shape.ts";

/** The shape of a source. */
export const source = object({
  name: string(),
  uri: optional(string(/^https?:\/\/\S+$/)),
  version: optional(string()),
  licence: optional(string()),
  note: optional(string()),
});

const shape = object({
  id: string(/^[a-z][a-z0-9-]*$/),
  version: date,
  title: text,
  description: optional(text),
  source,
  codes: list(
    object({
      code: string(),
      label: textOrName,
      description: optional(text),
      validFrom: optional(date),
      validTo: optional(date),
      successors: optional(list(string())),
      aliases: optional(list(string())),
      matches: optional(list(string())),
      note: optional(string()),
    }),
  ),
});

const checked = new WeakSet<object>();

/** Throws a `ModelError` when the list has a wrong shape, overlapping entries or an unclear alias. */
export function checkCodeList(value: CodeList, place: string): void {
  if (typeof value === "object" && value !== null && checked.has(value)) return;
  shape(value, place);
  if (value.codes.length === 0) throw new ModelError(place, "the list has no codes");
  checkValidity(value.codes, place);
  checkAliases(value.codes, place);
  if (Object.isFrozen(value)) checked.add(value);
}

function checkValidity(codes: readonly Code[], place: string): void {
  const last = new Map<string, Code>();
  for (const code of codes) {
    const { validFrom = "", validTo } = code;
    if (validTo !== undefined && validTo <= validFrom)
      throw new ModelError(place, `${code.code} ends before it begins`);
    const before = last.get(code.code);
    if (before && !(before.validTo !== undefined && before.validTo <= validFrom))
      throw new ModelError(place, `${code.code} stands twice for the same time`);
    last.set(code.code, code);
  }
}

function checkAliases(codes: readonly Code[], place: string): void {
  const owner = new Map<string, string>(codes.map(({ code }) => [code.toLowerCase(), code]));
  for (const { code, aliases = [] } of codes)
    for (const alias of aliases) {
      const other = owner.get(alias.toLowerCase());
      if (other !== undefined && other !== code)
        throw new ModelError(place, `the alias "${alias}" of ${code} also means ${other}`);
      owner.set(alias.toLowerCase(), code);
    }
}
