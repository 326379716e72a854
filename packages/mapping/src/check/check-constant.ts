import {
  type Dataset,
  eachLanguage,
  type Field,
  found,
  inLanguage,
  type Text,
  toIssue,
  valueCheck,
} from "@samapne/core";
import { type Constant, unanswered } from "../file/mapping.ts";
import { constantValue } from "../plan/constant-value.ts";
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
  if (value === unanswered)
    return [
      question(
        path,
        path.at(-2) === "codes"
          ? whatWord(field, path, dataset.fields[name]?.required === true)
          : whichValue(field, String(path.at(-1))),
      ),
    ];
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

/** What a constant holds for, where it is not for all rows. */
const heldFor: Readonly<Record<string, Text>> = {
  present: {
    nb: " der det er en verdi",
    nn: " der det er ein verdi",
    en: " where there is a value",
  },
  otherwise: {
    nb: " der det ikke står noe",
    nn: " der det ikkje står noko",
    en: " where nothing stands",
  },
};

function whichValue({ label }: Field, key: string): Text {
  return eachLanguage((language) => {
    const where = heldFor[key]?.[language] ?? "";
    return {
      nb: `Ikke besvart: hva skal stå under «${label.nb}»${where}?`,
      nn: `Ikkje svart på: kva skal stå under «${label.nn}»${where}?`,
      en: `Not answered: what is to stand under “${label.en}”${where}?`,
    }[language];
  });
}

const nothingThere: Text = {
  nb: " Svar - når det ikke skal stå noe der",
  nn: " Svar - når det ikkje skal stå noko der",
  en: " Answer - when nothing is to stand there",
};

const rowsNotRead: Text = {
  nb: " Svar - når radene med ordet ikke skal leses",
  nn: " Svar - når radene med ordet ikkje skal lesast",
  en: " Answer - when the rows with the word are not to be read",
};

/** What a word of the file is in the field. */
function whatWord({ label, kind }: Field, path: Path, isRequired: boolean): Text {
  const isOfRows = path[0] === "fields" && path.length === 4 && kind !== "list";
  const rest = !isRequired ? nothingThere : isOfRows ? rowsNotRead : { nb: "", nn: "", en: "" };
  return eachLanguage((language) => {
    const word = inLanguage(found(String(path.at(-1)).slice(0, 60)), language);
    return {
      nb: `Ikke besvart: hva betyr ${word} under «${label.nb}»?${rest.nb}`,
      nn: `Ikkje svart på: kva tyder ${word} under «${label.nn}»?${rest.nn}`,
      en: `Not answered: what does ${word} mean under “${label.en}”?${rest.en}`,
    }[language];
  });
}
