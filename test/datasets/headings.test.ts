import { matchHeadings } from "../../packages/tabular/src/headings/match.ts";
import { expect, test } from "vitest";
import { registry } from "../../scripts/specs/registry.ts";

// Headings as source systems write them, abbreviations with points included, and the field each means.

const headings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "employees-and-fte": {
    "Org. nr": "employer_organization_number",
    Antall: "headcount",
    "Avt. årsverk": "contracted_fte",
    "St.kode": "position_code",
  },
  "equal-pay": {
    "Ant. kvinner": "women",
    "Gj.snittslønn menn": "average_pay_men",
    "Andel kvinner %": "women_share",
  },
  "sickness-absence": {
    "Fravær %": "absence_rate",
    Sjukefråværsdagar: "absence_person_days",
    "År/kvartal": "period",
  },
  "staff-turnover": {
    "Ant. sluttet": "leavers",
    "Sluttet i perioden": "leavers",
    "Turnover i %": "turnover_rate",
  },
  "municipal-buildings": {
    KOSTRA: "kostra_function",
    "Objektnr.": "building_id",
    "BTA (m²)": "gross_area",
    "Eie/leie": "ownership",
  },
  "energy-meters": {
    Målepunkt: "metering_point_id",
    "Gyldig f.o.m.": "valid_from",
    Energislag: "energy_carrier",
  },
  "energy-measurements": { Målernummer: "meter_id", "Tid fra": "interval_start", "Forbruk kWh": "value" },
  "building-energy-annual": { kWh: "delivered_energy", "Temp.korr. forbruk": "temperature_corrected_energy" },
  "energy-certificates": { "Energimerkenr.": "certificate_number", "Oppv.karakter": "heating_grade" },
  "cultural-events": { "Arr.nr.": "event_id", "Dato og tid": "start_date", Billettpris: "price_from" },
  "cultural-grants": {
    Tildelt: "amount_awarded",
    "Løyvd beløp": "amount_awarded",
    "Lag/forening": "recipient_name",
    "Omsøkt sum": "amount_applied",
  },
  "cultural-venues": { Anleggsnavn: "name", "Maks antall personer": "capacity" },
  "library-branches": { "Bib.nr.": "library_number", Filialnavn: "name", "Ant. besøk": "visits" },
  "public-art": {
    "Inv.nr.": "artwork_id",
    Identifikasjonsnr: "artwork_id",
    Kunstnernavn: "artists",
    Datering: "year_from",
  },
};

test.each(registry.filter(({ dataset }) => dataset.version === "draft").map(({ dataset }) => dataset))(
  "the words of source systems are fields of $id",
  (dataset) => {
    const expected = Object.entries(headings[dataset.id] ?? {});
    expect(expected.length).toBeGreaterThan(1);
    for (const [heading, field] of expected)
      expect({ heading, fields: matchHeadings([heading], dataset).matched.map((one) => one.field) }).toEqual({
        heading,
        fields: [field],
      });
  },
);
