import { compile } from "json-schema-to-typescript";
import type { Generator } from "../generator.ts";
import { draft07Of } from "./draft-07.ts";
import { interfaceName } from "../interface-name.ts";

/** TypeScript declaration of a row, with documentation on every field. */
export const types: Generator = {
  id: "types",
  path: "types.d.ts",
  mediaType: "text/x-typescript",
  print: (dataset) =>
    compile(draft07Of(dataset), interfaceName(dataset), {
      bannerComment: `// ${dataset.id} ${dataset.version}, printed by the SamÅpne registry. Do not edit.`,
      additionalProperties: false,
      format: true,
      style: { printWidth: 110, endOfLine: "lf" },
    }),
};
