import type { Answer, Asked } from "../http/asked.ts";
import { Refusal } from "../http/problem.ts";
import { bytesOf } from "../http/reply.ts";
import { askOf } from "../query/ask.ts";
import { jsonRows } from "../rows/json-rows.ts";
import type { Version } from "../store/version.ts";
import { addressesOf, fromVersion, linkHeader, metaOf, type RowSource } from "./rows.ts";

const decoder = new TextDecoder();

/** `GET /v1/{dataset}/{key}`: one row. */
export function oneAnswer(source: RowSource): Answer {
  const { dataset } = source;
  return fromVersion(source, async (asked, version) => {
    const { where, order, fields } = askOf(dataset, asked.operation, asked.values);
    const { count, bytes } = await version.lines({ where, order }, 1, asked.signal);
    if (count === 0) throw new Refusal("not-found");
    const feature = asked.content.format === "geojson";
    const row = decoder.decode(jsonRows(dataset.fields, fields, { after: "\n", feature })(bytes));
    const body = bytesOf(feature ? row : enveloped(row.trimEnd(), asked, source, version));
    return async () => ({
      headers: linkHeader(dataset, addressesOf(asked, source)),
      size: body.length,
      body: async () => body,
    });
  });
}

function enveloped(row: string, asked: Asked, source: RowSource, version: Version): string {
  const [name = ""] = source.dataset.key;
  const key = encodeURIComponent(String(asked.values.get(name)?.[0]));
  const self = addressesOf(asked, source)(`/v1/${source.dataset.id}/${key}`);
  return `{"data":${row},"links":${JSON.stringify({ self })},"meta":${JSON.stringify(metaOf(version))}}\n`;
}
