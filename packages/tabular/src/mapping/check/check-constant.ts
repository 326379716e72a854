import { type Dataset, eachLanguage, type Field, type Text, toIssue, valueCheck } from "@samapne/core";
import { type Constant, unanswered } from "../mapping.ts";
import { constantValue } from "../values.ts";
import type { MappingProblem } from "./check-shape.ts";
import { type Path, problem, question } from "./said.ts";

/** A value in the mapping must be one the field takes. */
export function checkConstant(
  value: Constant,
  name: string,
  field: Field,
  dataset: Dataset,
  path: Path,
): readonly MappingProblem[] {
  if (value === unanswered) return [question(path, whichValue(field))];
  const isText =
    field.kind !== "integer" && field.kind !== "decimal" && field.kind !== "boolean" && field.kind !== "list";
  if (isText && typeof value !== "string")
    return [
      problem(
        path,
        `Skriv ${String(value)} i anførselstegn, ellers mister tallet nuller.`,
        `Skriv ${String(value)} i hermeteikn, elles mistar talet nullar.`,
        `Put ${String(value)} in quotation marks, or it loses zeros.`,
      ),
    ];
  const read = constantValue(value, field);
  const fault = valueCheck(field)(read, { row: {}, classificationDate: undefined });
  if (!fault || isWarning(fault.code)) return [];
  const { text } = toIssue({ ...fault, kind: fault.code, field: name, severity: "error" }, dataset);
  return [{ path, text }];
}

/** Codes that have ended are right for data from then. */
function isWarning(code: string): boolean {
  return code === "code.expired" || code === "code.not_yet_valid";
}

function whichValue({ label }: Field): Text {
  return eachLanguage(
    (language) =>
      ({
        nb: `Ikke besvart: hva er ${label.nb.toLowerCase()}?`,
        nn: `Ikkje svart på: kva er ${label.nn.toLowerCase()}?`,
        en: `Not answered: what is the ${label.en.toLowerCase()}?`,
      })[language],
  );
}
