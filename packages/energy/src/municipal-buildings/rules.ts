import type { Rule } from "@samapne/core";
import { positionNotSwapped } from "@samapne/terms";
import {
  anonymous,
  filterNote,
  nameNote,
  onlyNumbered,
  perhapsHomes,
  protectedTypes,
  secretPlace,
} from "../shared/security-filter.ts";

/** The rules across fields of municipal-buildings. */
export const buildingRules: readonly Rule[] = [
  {
    id: "MB1",
    expression:
      "row.heated_area <= row.usable_area && row.usable_area <= row.gross_area && row.heated_area <= row.gross_area",
    fixer: "steward",
    message: {
      nb: "Arealene passer ikke sammen: oppvarmet areal ({heated_area}) kan ikke være større enn bruksareal ({usable_area}), og bruksareal ikke større enn bruttoareal ({gross_area}). Se etter ombyttede eller feilskrevne tall.",
      nn: "Areala passar ikkje saman: oppvarma areal ({heated_area}) kan ikkje vere større enn bruksareal ({usable_area}), og bruksareal ikkje større enn bruttoareal ({gross_area}). Sjå etter ombytte eller feilskrivne tal.",
      en: "The areas do not fit together: heated area ({heated_area}) cannot exceed usable area ({usable_area}), nor usable area exceed gross area ({gross_area}). Look for swapped or misspelt figures.",
    },
  },
  {
    id: "MB2",
    severity: "warning",
    expression: [
      `(row.building_type_code != "612" || row.kostra_function == "221")`,
      `(!(row.building_type_code in ["613", "614", "615", "616", "619"]) || row.kostra_function == "222")`,
      `(!(row.building_type_code in ["651", "652", "653", "654", "655", "659"]) || row.kostra_function == "381")`,
      `(!(row.building_type_code in ["641", "642", "643", "649", "661", "662", "663", "669"]) || row.kostra_function == "386")`,
      `(!(row.building_type_code in ["721", "722", "723", "729"]) || row.kostra_function == "261")`,
      `(row.building_type_code != "311" || row.kostra_function == "130")`,
    ].join(" && "),
    fixer: "steward",
    message: {
      nb: "Bygningstype {building_type_code} hører vanligvis ikke til KOSTRA-funksjon {kostra_function}. Se om en av dem er feil.",
      nn: "Bygningstype {building_type_code} høyrer vanlegvis ikkje til KOSTRA-funksjon {kostra_function}. Sjå om ein av dei er feil.",
      en: "Building type {building_type_code} does not usually belong to KOSTRA function {kostra_function}. See whether one of them is wrong.",
    },
    note: "The pairing of types and functions is inference.",
  },
  {
    id: "MB3",
    expression: "!has(row.valid_to) || row.valid_from < row.valid_to",
    fixer: "steward",
    message: {
      nb: "Gjelder til ({valid_to}) må være etter gjelder fra ({valid_from}). Rett datoene.",
      nn: "Gjeld til ({valid_to}) må vere etter gjeld frå ({valid_from}). Rett datoane.",
      en: "Valid to ({valid_to}) must be after valid from ({valid_from}). Correct the dates.",
    },
  },
  positionNotSwapped("MB4"),
  {
    id: "MB5",
    expression: `row.status != "demolished" || has(row.valid_to)`,
    fixer: "steward",
    message: {
      nb: "Bygget er revet, men mangler datoen det sluttet å gjelde. Fyll inn gjelder til.",
      nn: "Bygget er rive, men manglar datoen det slutta å gjelde. Fyll inn gjeld til.",
      en: "The building is demolished, but the date it ceased to be valid is missing. Fill in valid to.",
    },
  },
  {
    id: "MB6",
    expression: "!has(row.construction_year) || row.construction_year <= now.year + 5",
    fixer: "steward",
    message: {
      nb: "Byggeåret {construction_year} ligger mer enn fem år fram i tid. Se etter en skrivefeil.",
      nn: "Byggjeåret {construction_year} ligg meir enn fem år fram i tid. Sjå etter ein skrivefeil.",
      en: "The construction year {construction_year} is more than five years ahead. Look for a misspelling.",
    },
  },
  {
    id: "MB7",
    expression: `row.ownership != "leased" || has(row.owner_organization_number)`,
    fixer: "steward",
    message: {
      nb: "Bygget er leid, men eierens organisasjonsnummer mangler. Hent det fra leieavtalen.",
      nn: "Bygget er leigt, men organisasjonsnummeret til eigaren manglar. Hent det frå leigeavtalen.",
      en: "The building is leased, but the owner's organisation number is missing. Take it from the lease.",
    },
  },
  {
    id: "B1",
    expression: `!(row.building_type_code in ${protectedTypes})`,
    fixer: "publisher",
    message: {
      nb: "Bygningstype {building_type_code} kan være skjermingsverdig og skal ikke publiseres. Ta bygget og målerne ut av fila.",
      nn: "Bygningstype {building_type_code} kan vere skjermingsverdig og skal ikkje publiserast. Ta bygget og målarane ut av fila.",
      en: "Building type {building_type_code} may need protection and must not be published. Take the building and its meters out of the file.",
    },
    note: filterNote,
  },
  {
    id: "B1D",
    expression: `!row.building_type_code.startsWith("1")`,
    fixer: "privacy",
    message: {
      nb: "Bygningstype {building_type_code} er en bolig, og energibruken kan avsløre personer. Ta bygget og målerne ut av fila.",
      nn: "Bygningstype {building_type_code} er ein bustad, og energibruken kan avsløre personar. Ta bygget og målarane ut av fila.",
      en: "Building type {building_type_code} is a dwelling, and its energy use may reveal persons. Take the building and its meters out of the file.",
    },
    note: "Dwellings may be published as a sum over at least five metering points; a row is one building, so none here.",
  },
  {
    id: "B1N",
    expression: `!${anonymous("name")} && !${anonymous("street_address")} && !${onlyNumbered}`,
    fixer: "privacy",
    message: {
      nb: "Navnet eller adressen er anonymisert, men resten av raden viser hvilket bygg det er. Ta bygget og målerne ut av fila, eller bruk det virkelige navnet og den virkelige adressen.",
      nn: "Namnet eller adressa er anonymisert, men resten av rada viser kva bygg det er. Ta bygget og målarane ut av fila, eller bruk det verkelege namnet og den verkelege adressa.",
      en: "The name or address is anonymised, but the rest of the row tells which building it is. Take the building and its meters out of the file, or use its real name and address.",
    },
    note: `A position, however few decimals it has, and a building number, cadastral unit or postal code each undo the name. ${nameNote}`,
  },
  {
    id: "B1S",
    expression: `!${secretPlace}`,
    fixer: "privacy",
    message: {
      nb: "Navnet tyder på et krisesenter eller en barnevernsinstitusjon. Slike adresser skal ikke publiseres: ta bygget og målerne ut av fila. Er bygget noe annet i dag, bruk navnet det har nå.",
      nn: "Namnet tyder på eit krisesenter eller ein barnevernsinstitusjon. Slike adresser skal ikkje publiserast: ta bygget og målarane ut av fila. Er bygget noko anna i dag, bruk namnet det har no.",
      en: "The name suggests a crisis centre or a child-welfare home. Such addresses must not be published: take the building and its meters out of the file. If the building is something else today, use the name it has now.",
    },
    note: nameNote,
  },
  {
    id: "B1V",
    severity: "warning",
    expression: `${secretPlace} || !${perhapsHomes}`,
    fixer: "privacy",
    message: {
      nb: "Navnet tyder på boliger, avlastning, mottak eller barnevern. Se etter: er det bolig for noen, eller en adresse som ikke skal være kjent, skal bygget og målerne ut av fila.",
      nn: "Namnet tyder på bustader, avlasting, mottak eller barnevern. Sjå etter: er det bustad for nokon, eller ei adresse som ikkje skal vere kjend, skal bygget og målarane ut av fila.",
      en: "The name suggests homes, respite care, a reception centre or child welfare. Look: if somebody lives there, or the address is not to be known, take the building and its meters out of the file.",
    },
    note: `A warning, because an office of the child welfare service, or a nursing home with flats, may be published. ${nameNote}`,
  },
];
