import { eachLanguage, type Method, type Operation, type Text } from "@samapne/core";
import type { BodyContext } from "./bodies.ts";
import type { OperationObject, ParameterObject, PathItem, Ref } from "./document.ts";
import { extensions, parametersOf } from "./parameters.ts";
import { getResponses, headResponses, optionsResponses } from "./responses.ts";

type Print = (operation: Operation, tag: string, context: BodyContext) => OperationObject;

/** One operation of the contract as a path: each of its methods with an id of its own. */
export function pathItem(operation: Operation, tag: string, context: BodyContext): PathItem {
  const methods = operation.methods.map((method) => [
    method.toLowerCase(),
    printers[method](operation, tag, context),
  ]);
  return Object.fromEntries(methods) as PathItem;
}

const printers: Readonly<Record<Method, Print>> = {
  GET: (operation, tag, context) => ({
    ...about(operation.id, operation.title, operation.meaning, { operation, tag }),
    parameters: parametersOf(operation, context.subject?.dataset),
    responses: getResponses(operation, context),
  }),
  HEAD: (operation, tag, context) => ({
    ...about(`${operation.id}Head`, marked(operation.title, "HEAD"), bodilessMeaning, { operation, tag }),
    parameters: parametersOf(operation, context.subject?.dataset),
    responses: headResponses(operation),
  }),
  OPTIONS: (operation, tag, { subject }) => ({
    ...about(`${operation.id}Options`, marked(operation.title, "OPTIONS"), optionsMeaning, {
      operation,
      tag,
    }),
    parameters: pathParameters(parametersOf(operation, subject?.dataset)),
    responses: optionsResponses(),
  }),
};

const bodilessMeaning: Text = {
  nb: "Hodefeltene fra GET, uten innhold.",
  nn: "Hovudfelta frå GET, utan innhald.",
  en: "The headers of GET, without a body.",
};
const optionsMeaning: Text = {
  nb: "Metodene adressen har, og svaret til nettlesere som spør først (CORS).",
  nn: "Metodane adressa har, og svaret til nettlesarar som spør først (CORS).",
  en: "The methods of the address, and the answer to browsers that ask first (CORS).",
};

interface Place {
  readonly operation: Operation;
  readonly tag: string;
}

function about(id: string, title: Text, meaning: Text, { operation, tag }: Place): OperationObject {
  const { level, optional } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary: title.en,
    description: meaning.en,
    ...extensions({
      "x-labels": title,
      "x-descriptions": meaning,
      "x-level": level,
      "x-optional": optional,
    }),
  };
}

/** OPTIONS tells of an address whatever value stands in it. */
function pathParameters(parameters: readonly (Ref | ParameterObject)[]): ParameterObject[] {
  return parameters
    .filter((it): it is ParameterObject => "in" in it && it.in === "path")
    .map((parameter) => ({ ...parameter, schema: { type: "string" } }));
}

function marked(title: Text, method: Method): Text {
  return eachLanguage((language) => `${title[language]} (${method})`);
}
