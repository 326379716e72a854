import type { Dataset } from "@samapne/core";
import type { Answer, Asked } from "../http/asked.ts";
import { Refusal } from "../http/problem.ts";
import { bytesOf } from "../http/reply.ts";
import { askOf } from "../query/ask.ts";
import { jsonRows } from "../rows/json-rows.ts";
import type { Version } from "../store/version.ts";
import { fromVersion, metaOf, pointersOf, type RowSource } from "./rows.ts";

const decoder = new TextDecoder();

/** `GET /v1/{dataset}/{key}`: one row. */
export function oneAnswer(source: RowSource): Answer {
  const { dataset } = source;
  const { address, links } = pointersOf(source);
  return fromVersion(source, async (asked, version) => {
    const { where, order, fields } = askOf(dataset, asked.operation, asked.values);
    const { count, bytes } = await version.lines({ where, order }, 1, asked.signal);
    if (count === 0) throw new Refusal("not-found");
    const feature = asked.content.format === "geojson";
    const row = decoder.decode(jsonRows(dataset.fields, fields, { after: "\n", feature })(bytes));
    const body = bytesOf(
      feature ? row : enveloped(row.trimEnd(), address(addressOfRow(dataset, asked)), version),
    );
    return async () => ({
      headers: { Link: links },
      size: body.length,
      body: async () => body,
    });
  });
}

function addressOfRow({ id, key: [name = ""] }: Dataset, { values }: Asked): string {
  return `/v1/${id}/${encodeURIComponent(String(values.get(name)?.[0]))}`;
}

function enveloped(row: string, self: string, version: Version): string {
  return `{"data":${row},"links":${JSON.stringify({ self })},"meta":${JSON.stringify(metaOf(version))}}\n`;
}
