import { type Dataset, type HeaderId, headers, type Operation, type Parameter } from "@samapne/core";
import { asSchema, type Components, type ParameterObject, type Ref, refTo } from "./document.ts";
import { parameterSchema, wireSchema } from "./wire-schema.ts";
import { interfaceName } from "../interface-name.ts";

type Parameters = NonNullable<Components["parameters"]>;

/** Parameters that mean the same at every dataset. */
const shared: ReadonlySet<string> = new Set(["limit", "cursor", "lang", "dialect", "changed_since", "bbox"]);

/** The parameters of an operation: references to components, but for those only this operation has. */
export function parametersOf(operation: Operation, dataset?: Dataset): (Ref | ParameterObject)[] {
  return [
    ...operation.parameters.map((parameter) =>
      isOwn(parameter)
        ? parameterObject(parameter, dataset)
        : refTo("parameters", componentName(parameter, dataset)),
    ),
    ...operation.requestHeaders.map((header) => refTo("parameters", headers[header].name)),
  ];
}

/** The components that `parametersOf` refers to. */
export function parameterComponents(list: readonly Operation[], dataset?: Dataset): Parameters {
  const parameters = list.flatMap((operation) => operation.parameters).filter((it) => !isOwn(it));
  const asked = list.flatMap(({ requestHeaders }) => requestHeaders);
  return Object.fromEntries([
    ...parameters.map((it) => [componentName(it, dataset), parameterObject(it, dataset)] as const),
    ...asked.map((header) => [headers[header].name, requestHeader(header)] as const),
  ]);
}

/** A path's value and the formats differ from operation to operation. */
function isOwn({ place, name }: Parameter): boolean {
  return place === "path" || name === "format";
}

function componentName({ name }: Parameter, dataset: Dataset | undefined): string {
  return shared.has(name) || dataset === undefined ? name : `${interfaceName(dataset)}.${name}`;
}

function parameterObject(parameter: Parameter, dataset: Dataset | undefined): ParameterObject {
  const { name, place, meaning, several, filter, level } = parameter;
  const example = exampleOf(parameter, dataset);
  return {
    name,
    in: place,
    description: meaning.en,
    required: place === "path",
    ...(several === undefined ? {} : { style: "form", explode: several.by === "repeat" }),
    schema: asSchema(
      parameterSchema(parameter, itemSchema(parameter, dataset)),
    ) as ParameterObject["schema"] & {},
    ...(example === undefined ? {} : { example }),
    ...extensions({ "x-descriptions": meaning, "x-filter": filter, "x-level": level }),
  };
}

/** The codes of a field are written once, as a component. */
function itemSchema(
  { value, filter }: Parameter,
  dataset: Dataset | undefined,
): Readonly<Record<string, unknown>> {
  if (value.kind !== "code" || filter === undefined || dataset === undefined) return wireSchema(value);
  return { ...refTo("schemas", `${interfaceName(dataset)}.${filter.field}`) };
}

/** What the parameter names itself; for a value in a path, the field's own example. */
function exampleOf({ example, place, filter }: Parameter, dataset: Dataset | undefined): unknown {
  if (place !== "path" || filter === undefined) return example;
  const field = dataset?.fields[filter.field];
  return field?.example ?? (field?.kind === "identifier" ? field.scheme.example : undefined);
}

function requestHeader(id: HeaderId): ParameterObject {
  const { name, meaning, value } = headers[id];
  return {
    name,
    in: "header",
    description: meaning.en,
    required: false,
    schema: asSchema(wireSchema(value)) as ParameterObject["schema"] & {},
    ...extensions({ "x-descriptions": meaning }),
  };
}

/** Members beginning with `x-`, which OpenAPI allows everywhere and openapi-types nowhere. */
export function extensions(members: Readonly<Record<`x-${string}`, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
