import type { CheckGroup } from "../../check.ts";
import { csv, disposition, packed } from "./csv.ts";
import { excel } from "./excel.ts";
import { geojson, ndjson, parquet } from "./others.ts";
import { packageTells, packedFile } from "./files.ts";
import { range } from "./range.ts";

/** All rows, in every form. */
export const forms: CheckGroup = {
  id: "forms",
  title: { nb: "Eksport og filer", nn: "Eksport og filer", en: "Exports and files" },
  advice: {
    nb: "Lag alle formatene av de samme radene. Kanonisk CSV har komma, desimalpunktum, UTF-8 uten BOM og feltnavnene i første linje.",
    nn: "Lag alle formata av dei same radene. Kanonisk CSV har komma, desimalpunktum, UTF-8 utan BOM og feltnamna i første linje.",
    en: "Make all formats of the same rows. Canonical CSV has commas, decimal points, UTF-8 without a byte order mark and the field names in the first line.",
  },
  checks: [csv, disposition, packed, excel, ndjson, parquet, range, geojson, packedFile, packageTells],
};
