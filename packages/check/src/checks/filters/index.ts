import type { CheckGroup } from "../../check.ts";
import { combined, equals, nobody, several, signed } from "./equal.ts";
import { exportShape, onExport } from "./exported.ts";
import { exponents, near } from "./near.ts";
import { between, from, offsets, to } from "./ranges.ts";
import { box, fields, sort } from "./shape.ts";

/** Filters give the rows they say, and no others. What is expected is worked out here, from the rows themselves. */
export const filters: CheckGroup = {
  id: "filters",
  title: { nb: "Filtrene", nn: "Filtera", en: "The filters" },
  advice: {
    nb: "Et filter gir radene der feltet har verdien, fra og med _from, og til og med _to – for tidspunkter til, men ikke med. En rad uten verdi møter ikke noe filter.",
    nn: "Eit filter gir radene der feltet har verdien, frå og med _from, og til og med _to – for tidspunkt til, men ikkje med. Ei rad utan verdi møter ikkje noko filter.",
    en: "A filter gives the rows where the field has the value, from _from, which is included, to _to, which is included – but for instants is not. A row without a value meets no filter.",
  },
  checks: [
    equals,
    several,
    signed,
    from,
    to,
    between,
    offsets,
    combined,
    nobody,
    near,
    exponents,
    onExport,
    exportShape,
    fields,
    sort,
    box,
  ],
};
