import { energyCarrier, measurementQuality, municipality, resolution } from "@samapne/terms";
import { Ajv } from "ajv";
import { checkDigits } from "../workload/check-digits.ts";

const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const codes = (list: typeof municipality) => ({ enum: [...new Set(list.codes.map(({ code }) => code))] });

/** A schema as a vendor would write it by hand, with a quick date check instead of the slow one of ajv-formats. */
const schema = {
  type: "object",
  required: [
    "municipality",
    "owner",
    "building_id",
    "point",
    "carrier",
    "start",
    "end",
    "resolution",
    "value",
    "unit",
    "quality",
  ],
  properties: {
    municipality: codes(municipality),
    owner: { type: "string", pattern: "^[0-9]{9}$", checkDigit: "mod11" },
    building_id: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" },
    point: { type: "string", pattern: "^[0-9]{18}$", checkDigit: "mod10" },
    carrier: codes(energyCarrier),
    start: { type: "string", format: "instant" },
    end: { type: "string", format: "instant" },
    resolution: codes(resolution),
    value: { type: "number", minimum: 0, maximum: 100_000, atMostThousandths: true },
    unit: { const: "kWh" },
    quality: codes(measurementQuality),
    comment: { type: ["string", "null"], maxLength: 200 },
  },
  additionalProperties: false,
};

/** A row's verdict: Ajv, and by hand what a schema cannot say. */
export function ajvRow({ allErrors = false } = {}): (row: unknown) => boolean {
  const ajv = new Ajv({ allowUnionTypes: true, allErrors });
  ajv.addFormat("instant", instant);
  ajv.addKeyword({
    keyword: "checkDigit",
    type: "string",
    compile: (method: keyof typeof checkDigits) => (text: string) =>
      checkDigits[method](text) === text.charCodeAt(text.length - 1) - 48,
  });
  ajv.addKeyword({
    keyword: "atMostThousandths",
    type: "number",
    validate: (_: true, value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6,
  });
  const isRight = ajv.compile<{ start: string; end: string }>(schema);
  return (row) => isRight(row) && Date.parse(row.end) > Date.parse(row.start);
}
