import { createReadStream } from "node:fs";
import { initParser, inferSchema, type Parser } from "udsv";
import { ajvRow } from "./ajv-row.ts";
import type { Contestant } from "./contestant.ts";

/** The quickest CSV parser in JavaScript, and Ajv on the rows it makes. */
export const udsvAjv: Contestant = async (path) => {
  const isRight = ajvRow();
  let wrong = 0;
  let parser: Parser | undefined;
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 256 * 1024 })) {
    if (!parser) {
      const schema = inferSchema(String(text));
      for (const column of schema.cols) column.type = column.name === "value" ? "n" : "s";
      parser = initParser(schema);
    }
    parser.chunk(String(text), parser.typedObjs, (row: unknown) => {
      if (!isRight(row)) wrong += 1;
    });
  }
  parser?.end();
  return wrong;
};
