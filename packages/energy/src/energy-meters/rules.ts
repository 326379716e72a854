import type { Rule } from "@samapne/core";
import {
  anonymous,
  filterNote,
  nameNote,
  oneHome,
  perhapsHomes,
  protectedTypes,
  secretPlace,
} from "../shared/security-filter.ts";

/** The rules across fields of energy-meters. */
export const meterRules: readonly Rule[] = [
  {
    id: "EM1",
    expression: [
      `(row.measured_quantity != "energy" || row.unit == "kWh")`,
      `(row.measured_quantity != "power" || row.unit == "kW")`,
      `(row.measured_quantity != "volume" || row.unit == "m3")`,
      `(row.measured_quantity != "temperature" || row.unit == "Cel")`,
      `(row.measured_quantity != "degree_days" || row.unit == "K.d")`,
    ].join(" && "),
    fixer: "steward",
    message: {
      nb: "Enheten {unit} passer ikke til {measured_quantity}. Energi måles i kWh, effekt i kW, volum i m3, temperatur i Cel og graddager i K.d.",
      nn: "Eininga {unit} passar ikkje til {measured_quantity}. Energi blir målt i kWh, effekt i kW, volum i m3, temperatur i Cel og graddagar i K.d.",
      en: "The unit {unit} does not fit {measured_quantity}. Energy is measured in kWh, power in kW, volume in m3, temperature in Cel and degree days in K.d.",
    },
  },
  {
    id: "EM2",
    expression:
      `has(row.energy_carrier) == (row.measured_quantity in ["energy", "power"]) && ` +
      `has(row.flow) == (row.measured_quantity == "energy")`,
    fixer: "steward",
    message: {
      nb: "Energibærer ({energy_carrier}) og retning ({flow}) passer ikke til {measured_quantity}. Energi skal ha begge, effekt bare energibærer, alt annet ingen av dem.",
      nn: "Energiberar ({energy_carrier}) og retning ({flow}) passar ikkje til {measured_quantity}. Energi skal ha begge, effekt berre energiberar, alt anna ingen av dei.",
      en: "Energy carrier ({energy_carrier}) and flow ({flow}) do not fit {measured_quantity}. Energy has both, power only the carrier, everything else neither.",
    },
  },
  {
    id: "EM3",
    expression: "!has(row.parent_meter_id) || row.meter_id != row.parent_meter_id",
    fixer: "steward",
    message: {
      nb: "Måleren {meter_id} er sin egen overordnede måler. La feltet stå tomt, eller oppgi hovedmåleren.",
      nn: "Målaren {meter_id} er sin eigen overordna målar. Lat feltet stå tomt, eller oppgi hovudmålaren.",
      en: "Meter {meter_id} is its own parent. Leave the field empty, or name the main meter.",
    },
  },
  {
    id: "EM4",
    expression: `!has(row.meter_serial_number) || !row.meter_serial_number.matches("^70705[0-9]{13}$")`,
    fixer: "steward",
    message: {
      nb: "Målernummeret {meter_serial_number} ser ut som en målepunkt-ID. Flytt det til målepunkt-ID, og skriv apparatets nummer her.",
      nn: "Målarnummeret {meter_serial_number} ser ut som ein målepunkt-ID. Flytt det til målepunkt-ID, og skriv nummeret på apparatet her.",
      en: "The serial number {meter_serial_number} looks like a metering point id. Move it to metering point id, and write the device's number here.",
    },
  },
  {
    id: "EM5",
    expression: `!has(row.price_area) || (has(row.energy_carrier) && row.energy_carrier == "electricity")`,
    fixer: "steward",
    message: {
      nb: "Prisområde ({price_area}) gjelder bare elektrisitet; energibæreren er {energy_carrier}. La prisområdet stå tomt, eller rett energibæreren.",
      nn: "Prisområde ({price_area}) gjeld berre elektrisitet; energiberaren er {energy_carrier}. Lat prisområdet stå tomt, eller rett energiberaren.",
      en: "Price area ({price_area}) is for electricity only; the carrier is {energy_carrier}. Leave the price area empty, or correct the carrier.",
    },
  },
  {
    id: "EM6",
    expression: `!has(row.energy_carrier) || row.energy_carrier != "total"`,
    fixer: "steward",
    message: {
      nb: "En måler kan ikke måle summen av alle energibærere ({energy_carrier}). Velg den energibæreren måleren måler.",
      nn: "Ein målar kan ikkje måle summen av alle energiberarar ({energy_carrier}). Vel den energiberaren målaren måler.",
      en: "A meter cannot measure the total of all carriers ({energy_carrier}). Choose the carrier the meter measures.",
    },
    note: "`total` belongs to building-energy-annual, which shares the list.",
  },
  {
    id: "EM7",
    severity: "warning",
    expression: `has(row.building_id) || row.measured_quantity in ["temperature", "degree_days"]`,
    fixer: "steward",
    message: {
      nb: "Måleren har ikke bygg ({measured_quantity}). Det er riktig bare for værserier, gatelys og lading; ellers må bygg-ID fylles inn.",
      nn: "Målaren har ikkje bygg ({measured_quantity}). Det er rett berre for vêrseriar, gatelys og lading; elles må bygg-ID fyllast inn.",
      en: "The meter has no building ({measured_quantity}). That is right only for weather series, street lighting and charging; otherwise fill in the building id.",
    },
    note: "A warning because street lighting and charging cannot be told from the row.",
  },
  {
    id: "EM8",
    expression: "!has(row.valid_to) || row.valid_from < row.valid_to",
    fixer: "steward",
    message: {
      nb: "Gjelder til ({valid_to}) må være etter gjelder fra ({valid_from}). Rett datoene.",
      nn: "Gjeld til ({valid_to}) må vere etter gjeld frå ({valid_from}). Rett datoane.",
      en: "Valid to ({valid_to}) must be after valid from ({valid_from}). Correct the dates.",
    },
  },
  {
    id: "EM9",
    expression: "!has(row.parent_meter_id) || row.building_id == ref.parent.building_id",
    fixer: "steward",
    message: {
      nb: "Måleren står i bygg {building_id}, men den overordnede måleren i bygg {ref.parent.building_id}. Rett bygget eller den overordnede måleren.",
      nn: "Målaren står i bygg {building_id}, men den overordna målaren i bygg {ref.parent.building_id}. Rett bygget eller den overordna målaren.",
      en: "The meter is in building {building_id}, but its parent in building {ref.parent.building_id}. Correct the building or the parent.",
    },
  },
  {
    id: "B1",
    expression: `!(ref.building.building_type_code in ${protectedTypes})`,
    fixer: "publisher",
    message: {
      nb: "Måleren står i et bygg som kan være skjermingsverdig (bygningstype {ref.building.building_type_code}) og skal ikke publiseres. Ta den ut av fila.",
      nn: "Målaren står i eit bygg som kan vere skjermingsverdig (bygningstype {ref.building.building_type_code}) og skal ikkje publiserast. Ta han ut av fila.",
      en: "The meter is in a building that may need protection (building type {ref.building.building_type_code}) and must not be published. Take it out of the file.",
    },
    note: filterNote,
  },
  {
    id: "B1D",
    expression: `!(row.end_user_group in [35, 36]) && !ref.building.building_type_code.startsWith("1") && !${oneHome}`,
    fixer: "privacy",
    message: {
      nb: "Måleren gjelder en bolig eller hytte (sluttbrukergruppe 35 eller 36, bygningstype 111–199, eller navnet sier det), og forbruket kan avsløre personer. Ta den ut av fila.",
      nn: "Målaren gjeld ein bustad eller ei hytte (sluttbrukargruppe 35 eller 36, bygningstype 111–199, eller namnet seier det), og forbruket kan avsløre personar. Ta han ut av fila.",
      en: "The meter serves a dwelling or cabin (end-user group 35 or 36, building type 111–199, or the name says so), and its use may reveal persons. Take it out of the file.",
    },
    note: "Groups 35 and 36, building type 111–199, or a name such as «Leilighet 12» or a dwelling's number (H0201). Dwellings may be published only as a sum over at least five metering points. Which names tell of one home is our choice.",
  },
  {
    id: "B1N",
    expression: `!${anonymous("name")} || !(has(row.building_id) || has(row.metering_point_id) || has(row.meter_serial_number))`,
    fixer: "privacy",
    message: {
      nb: "Navnet er anonymisert, men bygg-ID, målepunkt-ID eller målernummer viser hvor måleren står. Ta måleren ut av fila, eller bruk det virkelige navnet.",
      nn: "Namnet er anonymisert, men bygg-ID, målepunkt-ID eller målarnummer viser kvar målaren står. Ta målaren ut av fila, eller bruk det verkelege namnet.",
      en: "The name is anonymised, but the building id, metering point id or serial number tells where the meter is. Take the meter out of the file, or use its real name.",
    },
    note: nameNote,
  },
  {
    id: "B1S",
    expression: `!${secretPlace}`,
    fixer: "privacy",
    message: {
      nb: "Navnet tyder på et krisesenter eller en barnevernsinstitusjon. Når noen er der, kan leses av strømmen: ta måleren ut av fila.",
      nn: "Namnet tyder på eit krisesenter eller ein barnevernsinstitusjon. Når nokon er der, kan lesast av straumen: ta målaren ut av fila.",
      en: "The name suggests a crisis centre or a child-welfare home. Its electricity tells when somebody is there: take the meter out of the file.",
    },
    note: nameNote,
  },
  {
    id: "B1V",
    severity: "warning",
    expression: `${secretPlace} || ${oneHome} || !${perhapsHomes}`,
    fixer: "privacy",
    message: {
      nb: "Navnet tyder på boliger, avlastning, mottak eller barnevern. Se etter: viser måleren når noen er hjemme, skal den ut av fila. En sum av minst fem målepunkter kan stå.",
      nn: "Namnet tyder på bustader, avlasting, mottak eller barnevern. Sjå etter: viser målaren når nokon er heime, skal han ut av fila. Ein sum av minst fem målepunkt kan stå.",
      en: "The name suggests homes, respite care, a reception centre or child welfare. Look: if the meter tells when somebody is at home, take it out of the file. A sum of at least five metering points may stand.",
    },
    note: `A warning, because a meter of common areas, or of an office of the child welfare service, may be published. ${nameNote}`,
  },
];
