import type { Dataset, Field, Language } from "@samapne/core";
import type { FieldToFill, Option } from "../messages.ts";

/** Longer lists are typed, not chosen from. */
const mostOptions = 80;

/** The fields of a dataset as the reader chooses and fills them. */
export function fieldsToFill({ fields }: Dataset, language: Language): readonly FieldToFill[] {
  return Object.entries(fields).map(([name, field]) => {
    const options = optionsOf(field, language);
    const { label, required = false } = field;
    return { name, label: label[language], required, ...(options && { options }) };
  });
}

/** What a field may be, where that is a short list. */
export function optionsOf(field: Field, language: Language): readonly Option[] | undefined {
  if (field.kind !== "code" || field.list.codes.length > mostOptions) return undefined;
  return field.list.codes.map(({ code, label }) => ({
    value: code,
    label: `${typeof label === "string" ? label : label[language]} (${code})`,
  }));
}
