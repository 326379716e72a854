import type { Rule } from "@samapne/core";
import { filterNote, protectedTypes } from "../shared/security-filter.ts";

/** BE1 with both sides multiplied by the year's degree days, since a rule has no division. */
const correction =
  "abs(row.temperature_corrected_energy * row.heating_degree_days" +
  " - row.delivered_energy * (1.0 - row.temperature_dependent_share) * row.heating_degree_days" +
  " - row.delivered_energy * row.temperature_dependent_share * row.normal_heating_degree_days)" +
  " <= 0.005 * row.temperature_corrected_energy * row.heating_degree_days";

/** BE3 with both sides multiplied by the area. */
const perSquareMetre =
  "(has(row.temperature_corrected_energy)" +
  " ? abs(row.specific_energy * row.reference_area - row.temperature_corrected_energy) <= 0.005 * row.temperature_corrected_energy" +
  " : abs(row.specific_energy * row.reference_area - row.delivered_energy) <= 0.005 * row.delivered_energy)";

/** The rules across fields of building-energy-annual. */
export const annualRules: readonly Rule[] = [
  {
    id: "BE1",
    expression: `!has(row.temperature_corrected_energy) || ${correction}`,
    fixer: "steward",
    message: {
      nb: "Temperaturkorrigert energi ({temperature_corrected_energy}) stemmer ikke med levert energi ({delivered_energy}), andel ({temperature_dependent_share}) og graddager ({heating_degree_days} mot normalt {normal_heating_degree_days}). Regn ut på nytt.",
      nn: "Temperaturkorrigert energi ({temperature_corrected_energy}) stemmer ikkje med levert energi ({delivered_energy}), del ({temperature_dependent_share}) og graddagar ({heating_degree_days} mot normalt {normal_heating_degree_days}). Rekn ut på nytt.",
      en: "Temperature-corrected energy ({temperature_corrected_energy}) does not fit delivered energy ({delivered_energy}), share ({temperature_dependent_share}) and degree days ({heating_degree_days} against a normal {normal_heating_degree_days}). Compute it again.",
    },
    note: "Only the temperature-dependent share is scaled by normal over actual degree days; tolerance 0.5 %.",
  },
  {
    id: "BE2",
    expression:
      "!has(row.temperature_corrected_energy) || (has(row.temperature_dependent_share) && " +
      "has(row.heating_degree_days) && has(row.normal_heating_degree_days) && has(row.normal_period))",
    fixer: "steward",
    message: {
      nb: "Temperaturkorrigert energi ({temperature_corrected_energy}) krever temperaturavhengig andel, graddager, normalgraddager og normalperiode. Fyll inn det som mangler.",
      nn: "Temperaturkorrigert energi ({temperature_corrected_energy}) krev temperaturavhengig del, graddagar, normalgraddagar og normalperiode. Fyll inn det som manglar.",
      en: "Temperature-corrected energy ({temperature_corrected_energy}) needs the temperature-dependent share, degree days, normal degree days and normal period. Fill in what is missing.",
    },
  },
  {
    id: "BE3",
    expression: `!has(row.specific_energy) || (has(row.reference_area) && ${perSquareMetre})`,
    fixer: "steward",
    message: {
      nb: "Energibruk per m² ({specific_energy}) er ikke energien delt på arealet ({reference_area}). Bruk temperaturkorrigert energi ({temperature_corrected_energy}) når den finnes, ellers levert energi ({delivered_energy}).",
      nn: "Energibruk per m² ({specific_energy}) er ikkje energien delt på arealet ({reference_area}). Bruk temperaturkorrigert energi ({temperature_corrected_energy}) når han finst, elles levert energi ({delivered_energy}).",
      en: "Energy use per m² ({specific_energy}) is not the energy divided by the area ({reference_area}). Use the temperature-corrected energy ({temperature_corrected_energy}) if there is one, else the delivered energy ({delivered_energy}).",
    },
    note: "Tolerance 0.5 %.",
  },
  {
    id: "BE4",
    expression:
      "row.data_coverage >= 95.0 || (!has(row.temperature_corrected_energy) && !has(row.specific_energy))",
    fixer: "steward",
    message: {
      nb: "Datadekningen er {data_coverage} %. Under 95 % skal temperaturkorrigert energi og energibruk per m² stå tomme: året er ikke sammenlignbart.",
      nn: "Datadekninga er {data_coverage} %. Under 95 % skal temperaturkorrigert energi og energibruk per m² stå tomme: året er ikkje samanliknbart.",
      en: "Data coverage is {data_coverage} %. Below 95 %, temperature-corrected energy and energy per m² are left empty: the year cannot be compared.",
    },
  },
  {
    id: "BE5",
    severity: "warning",
    expression: "!has(row.specific_energy) || (row.specific_energy >= 20.0 && row.specific_energy <= 600.0)",
    fixer: "steward",
    message: {
      nb: "{specific_energy} kWh/m² er uvanlig for et bygg; vanlig er 20–600. Se etter feil enhet, areal eller en måler som mangler.",
      nn: "{specific_energy} kWh/m² er uvanleg for eit bygg; vanleg er 20–600. Sjå etter feil eining, areal eller ein målar som manglar.",
      en: "{specific_energy} kWh/m² is unusual for a building; 20–600 is usual. Look for a wrong unit or area, or a missing meter.",
    },
    note: "The limits 20 and 600 are inference.",
  },
  {
    id: "BE6",
    expression: "row.year < now.year",
    fixer: "steward",
    message: {
      nb: "Året {year} er ikke over. Vent med raden til hele året er målt.",
      nn: "Året {year} er ikkje over. Vent med rada til heile året er målt.",
      en: "The year {year} has not ended. Leave the row out until the whole year is measured.",
    },
  },
  {
    id: "BE7",
    expression: `!has(row.temperature_corrected_energy) || row.energy_carrier == "total"`,
    fixer: "steward",
    message: {
      nb: "Temperaturkorrigert energi ({temperature_corrected_energy}) skal bare stå på summen, ikke på {energy_carrier}. Flytt den til raden for summen.",
      nn: "Temperaturkorrigert energi ({temperature_corrected_energy}) skal berre stå på summen, ikkje på {energy_carrier}. Flytt han til rada for summen.",
      en: "Temperature-corrected energy ({temperature_corrected_energy}) belongs only on the total, not on {energy_carrier}. Move it to the row of the total.",
    },
  },
  {
    id: "BE8",
    expression: `row.energy_carrier != "total" || (has(row.reference_area) && has(row.area_type))`,
    fixer: "steward",
    message: {
      nb: "Raden for summen ({energy_carrier}) mangler areal eller arealtype. Fyll inn begge, slik de står i byggregisteret.",
      nn: "Rada for summen ({energy_carrier}) manglar areal eller arealtype. Fyll inn begge, slik dei står i byggregisteret.",
      en: "The row of the total ({energy_carrier}) lacks area or area type. Fill in both, as they stand in the building register.",
    },
  },
  {
    id: "BE10",
    expression: [
      "!has(row.reference_area)",
      "ref.building.valid_from.getFullYear() > row.year",
      `((row.area_type != "BTA" || row.reference_area == ref.building.gross_area)` +
        ` && (row.area_type != "BRA" || row.reference_area == ref.building.usable_area)` +
        ` && (row.area_type != "heated" || row.reference_area == ref.building.heated_area))`,
    ].join(" || "),
    fixer: "steward",
    message: {
      nb: "Arealet {reference_area} ({area_type}) er et annet enn byggregisteret har for bygget. Rett det som er feil, her eller i registeret.",
      nn: "Arealet {reference_area} ({area_type}) er eit anna enn byggregisteret har for bygget. Rett det som er feil, her eller i registeret.",
      en: "The area {reference_area} ({area_type}) is not the one the building register has. Correct the wrong one, here or in the register.",
    },
    note: "Not judged for years before the register's row began to be valid.",
  },
  {
    id: "B1",
    expression: `!(ref.building.building_type_code in ${protectedTypes})`,
    fixer: "publisher",
    message: {
      nb: "Bygget kan være skjermingsverdig (bygningstype {ref.building.building_type_code}), og energibruken skal ikke publiseres. Ta ut raden.",
      nn: "Bygget kan vere skjermingsverdig (bygningstype {ref.building.building_type_code}), og energibruken skal ikkje publiserast. Ta ut rada.",
      en: "The building may need protection (building type {ref.building.building_type_code}), and its energy use must not be published. Take the row out.",
    },
    note: filterNote,
  },
  {
    id: "B1D",
    expression: `!ref.building.building_type_code.startsWith("1")`,
    fixer: "privacy",
    message: {
      nb: "Bygget er en bolig (bygningstype {ref.building.building_type_code}), og energibruken kan avsløre personer. Ta ut raden.",
      nn: "Bygget er ein bustad (bygningstype {ref.building.building_type_code}), og energibruken kan avsløre personar. Ta ut rada.",
      en: "The building is a dwelling (building type {ref.building.building_type_code}), and its energy use may reveal persons. Take the row out.",
    },
    note: "Dwellings may be published as a sum over at least five metering points; a row is one building, so none here.",
  },
];
