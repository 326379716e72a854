import { type Dataset, eachLanguage, fill, labelled, nearest, type Text } from "@samapne/core";
import type { Mapping } from "../file/mapping.ts";
import { mappingSchema } from "../file/schema.ts";
import { checkColumns } from "./check-columns.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkField } from "./check-field.ts";
import { checkPosition } from "./check-position.ts";
import { checkShape, type MappingProblem } from "./check-shape.ts";
import { checkTable } from "./check-table.ts";
import { checkTime } from "./check-time.ts";
import { type Path, problem } from "./said.ts";

/** Is a value a mapping, as far as its shape goes? Says all that is wrong. */
export function mappingProblems(value: unknown): readonly MappingProblem[] {
  return checkShape(value, mappingSchema);
}

/**
 * What is wrong in a mapping of the right shape, held against its dataset, and what is not answered yet. Empty when
 * files can be converted with it.
 */
export function checkMapping(mapping: Mapping, dataset: Dataset): readonly MappingProblem[] {
  return [
    ...fieldNames(mapping, dataset),
    ...checkTable(mapping),
    ...Object.entries(mapping.fields).flatMap(([name, reading]) =>
      checkField(name, reading, mapping, dataset),
    ),
    ...checkColumns(mapping, dataset),
    ...checkTime(mapping, dataset),
    ...checkPosition(mapping, dataset),
    ...checkConditions(mapping),
    ...missingFields(mapping, dataset),
  ];
}

/** Every field a mapping names, and where. */
function named({
  fields,
  columns = [],
  time,
  position,
}: Mapping): readonly (readonly [name: string, path: Path])[] {
  return [
    ...Object.keys(fields).map((name) => [name, ["fields", name]] as const),
    ...columns.flatMap(({ values = {} }, index) =>
      Object.keys(values).map((name) => [name, ["columns", index, "values", name]] as const),
    ),
    ...(["latitude", "longitude"] as const).flatMap((key) =>
      position ? [[position[key], ["position", key]] as const] : [],
    ),
    ...(time ? [[time.start, ["time", "start"]] as const] : []),
    ...(time?.end === undefined ? [] : [[time.end, ["time", "end"]] as const]),
  ];
}

function fieldNames(mapping: Mapping, { fields, id }: Dataset): readonly MappingProblem[] {
  const known = Object.keys(fields);
  return named(mapping)
    .filter(([name]) => !Object.hasOwn(fields, name))
    .map(([name, path]) => {
      const near = nearest(name, known);
      const all = known.join(", ");
      return problem(
        path,
        `${id} har ikke feltet «${name}».${near ? ` Mente du ${near}?` : ` Feltene er ${all}.`}`,
        `${id} har ikkje feltet «${name}».${near ? ` Meinte du ${near}?` : ` Felta er ${all}.`}`,
        `${id} has no field «${name}».${near ? ` Did you mean ${near}?` : ` The fields are ${all}.`}`,
      );
    });
}

function missingFields(mapping: Mapping, dataset: Dataset): readonly MappingProblem[] {
  const names = new Set(named(mapping).map(([name]) => name));
  return Object.entries(dataset.fields)
    .filter(([name, { required }]) => required && !names.has(name))
    .map(([name]) => {
      const { label } = labelled({ code: "", kind: "", severity: "error", params: {}, field: name }, dataset);
      const words: Text = {
        nb: `Feltet ${name} ({label}) er påkrevd, men mangler i tilordningen.`,
        nn: `Feltet ${name} ({label}) er påkravd, men manglar i tilordninga.`,
        en: `The field ${name} ({label}) is required, but the mapping lacks it.`,
      };
      return {
        path: ["fields"],
        text: eachLanguage((language) => fill(words[language], { label: label ?? name }, language)),
      };
    });
}
