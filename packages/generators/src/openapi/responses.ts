import {
  type Answer,
  type Content,
  headers,
  type HeaderUse,
  type Operation,
  optionsAnswers,
  problemAddress,
  type ProblemId,
  problems,
} from "@samapne/core";
import { bodyOf, type BodyContext } from "./bodies.ts";
import {
  asSchema,
  type Components,
  type ExampleObject,
  type HeaderObject,
  type MediaTypeObject,
  type Ref,
  refTo,
  type ResponseObject,
} from "./document.ts";
import { extensions } from "./parameters.ts";
import { wireSchema } from "./wire-schema.ts";

type Responses = Record<string, Ref | ResponseObject>;

/** The answers to GET. Those every operation has in common are references. */
export function getResponses({ answers }: Operation, context: BodyContext): Responses {
  return byStatus(answers, (answer) =>
    isShared(answer) ? refTo("responses", componentName(answer)) : responseObject(answer, context),
  );
}

/** The answers to HEAD: the same, without bodies (RFC 9110 section 9.3.2). */
export function headResponses({ answers }: Operation): Responses {
  return byStatus(answers, (answer) => responseRef(answer) ?? bodiless(answer));
}

/** The answers to OPTIONS. */
export function optionsResponses(): Responses {
  return byStatus(optionsAnswers(), (answer) => refTo("responses", `${componentName(answer)}.Bodiless`));
}

/** The answers that operations share: refusals and 304, with and without bodies. */
export function responseComponents(list: readonly Operation[]): NonNullable<Components["responses"]> {
  const shared = [...list.flatMap(({ answers }) => answers), ...optionsAnswers()].filter(isShared);
  return Object.fromEntries(
    shared.flatMap((answer) => [
      [componentName(answer), responseObject(answer, { all: [] })],
      [`${componentName(answer)}.Bodiless`, bodiless(answer)],
    ]),
  );
}

/** Every header, once for answers that always have it and once for those that sometimes do. */
export function headerComponents(): NonNullable<Components["headers"]> {
  return Object.fromEntries(
    Object.keys(headers).flatMap((id) =>
      [true, false].map((always) => {
        const use = { header: id as HeaderUse["header"], always };
        return [headerName(use), headerObject(use)];
      }),
    ),
  );
}

function byStatus(answers: readonly Answer[], print: (answer: Answer) => Ref | ResponseObject): Responses {
  return Object.fromEntries(answers.map((answer) => [String(answer.status), print(answer)]));
}

/** Bodies of rows differ; a level 1 answer promises other headers than the API's. */
function isShared({ content, level, status }: Answer): boolean {
  return level > 1 && status !== 206 && content.every(({ body }) => body === "problem");
}

function responseRef(answer: Answer): Ref | undefined {
  return isShared(answer) ? refTo("responses", `${componentName(answer)}.Bodiless`) : undefined;
}

const names: Readonly<Record<number, string>> = {
  204: "Options",
  304: "NotModified",
  400: "BadRequest",
  404: "NotFound",
  405: "MethodNotAllowed",
  406: "NotAcceptable",
  409: "DataReplaced",
  410: "ChangesUnknown",
  412: "DataChanged",
  414: "AddressTooLong",
  416: "RangeNotSatisfiable",
  429: "TooManyRequests",
  431: "HeadersTooLarge",
  503: "Unavailable",
};

function componentName({ status }: Answer): string {
  return names[status] ?? `Status${status}`;
}

function responseObject(answer: Answer, context: BodyContext): ResponseObject {
  const content = answer.content.map((one) => [one.mediaType, mediaType(one, answer, context)]);
  return { ...bodiless(answer), ...(content.length === 0 ? {} : { content: Object.fromEntries(content) }) };
}

function bodiless({ meaning, headers: uses }: Answer): ResponseObject {
  return {
    description: meaning.en,
    ...(uses.length === 0 ? {} : { headers: Object.fromEntries(uses.map(headerEntry)) }),
    ...extensions({ "x-descriptions": meaning }),
  };
}

function headerEntry(use: HeaderUse): [string, Ref] {
  return [headers[use.header].name, refTo("headers", headerName(use))];
}

function headerName({ header, always }: HeaderUse): string {
  return always ? headers[header].name : `${headers[header].name}.Sometimes`;
}

function headerObject({ header, always }: HeaderUse): HeaderObject {
  const { meaning, value, ...rest } = headers[header];
  return {
    description: meaning.en,
    required: always,
    schema: asSchema(wireSchema(value)) as HeaderObject["schema"] & {},
    ...("example" in rest ? { example: rest.example } : {}),
    ...extensions({ "x-descriptions": meaning }),
  };
}

function mediaType({ body, level, format }: Content, answer: Answer, context: BodyContext): MediaTypeObject {
  const { schema, example } = bodyOf(body, context);
  const examples = body === "problem" ? problemExamples(answer.problems) : undefined;
  return {
    schema: asSchema(schema),
    ...(example === undefined ? {} : { examples: { sample: { value: example } } }),
    ...(examples === undefined ? {} : { examples }),
    ...extensions({ "x-level": level, "x-format": format }),
  };
}

function problemExamples(ids: readonly ProblemId[]): Record<string, ExampleObject> {
  return Object.fromEntries(
    ids.map((id) => {
      const { status, title } = problems[id];
      const value = { type: problemAddress(id), title: title.en, status };
      return [id, { summary: title.en, value, ...extensions({ "x-labels": title }) }];
    }),
  );
}
