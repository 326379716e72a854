import type { TableCheck } from "@samapne/core";

const series = { series: ["meter_id"], start: "interval_start" } as const;
const energyOnly = `ref.meter.measured_quantity == "energy"`;
const atMostADay = `row.interval_end - row.interval_start <= duration("25h")`;
const atMostAnHour = `row.interval_end - row.interval_start <= duration("1h")`;

/** What is checked over whole series of energy-measurements. */
export const measurementChecks: readonly TableCheck[] = [
  {
    id: "ME7",
    kind: "contiguous",
    measure: "gap",
    ...series,
    end: "interval_end",
    zone: "Europe/Oslo",
    fixer: "supplier",
  },
  {
    id: "ME8",
    kind: "contiguous",
    measure: "day",
    ...series,
    end: "interval_end",
    zone: "Europe/Oslo",
    fixer: "supplier",
  },
  {
    id: "ME10",
    kind: "sums",
    total: {
      by: [
        "row.meter_id",
        "ref.meter.energy_carrier",
        "ref.meter.flow",
        "row.interval_start",
        "row.interval_end",
      ],
      value: "value",
    },
    parts: {
      by: [
        "ref.meter.parent_meter_id",
        "ref.meter.energy_carrier",
        "ref.meter.flow",
        "row.interval_start",
        "row.interval_end",
      ],
      value: "value",
    },
    compare: "at_most",
    tolerance: { absolute: 1 },
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{group}: undermålerne viser til sammen {parts}, mer enn hovedmåleren ({total}). Se etter feil enhet, feil hovedmåler eller forskjøvet tid.",
      nn: "{group}: undermålarane viser til saman {parts}, meir enn hovudmålaren ({total}). Sjå etter feil eining, feil hovudmålar eller forskoven tid.",
      en: "{group}: the sub-meters add up to {parts}, more than the main meter ({total}). Look for a wrong unit, a wrong parent or shifted time.",
    },
    note: "Only meters of the same carrier and direction as the parent, over the same interval; a direction means energy (EM2): heat given off by a heat pump is not part of its electricity. One kWh for whole-number meters is our choice.",
  },
  {
    id: "ME11A",
    kind: "plausible",
    ...series,
    value: "value",
    where: energyOnly,
    looksLike: { shape: "spike", factor: 5 },
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{series}: {found} fra {from} er mer enn fem ganger det høyeste måleren vanligvis viser. Se om flere timer er lagt i én.",
      nn: "{series}: {found} frå {from} er meir enn fem gonger det høgste målaren vanlegvis viser. Sjå om fleire timar er lagde i éin.",
      en: "{series}: {found} from {from} is more than five times the meter's usual highest. See whether several hours were put into one.",
    },
  },
  {
    id: "ME11B",
    kind: "plausible",
    ...series,
    value: "value",
    where: energyOnly,
    looksLike: { shape: "double_then_negative" },
    severity: "warning",
    fixer: "supplier",
    message: {
      nb: "{series}: {found} fra {from} er negativ ved siden av en dobbel verdi. Det ser ut som en retting av sommertid; skriv de riktige timeverdiene.",
      nn: "{series}: {found} frå {from} er negativ ved sida av ein dobbel verdi. Det ser ut som ei retting av sommartid; skriv dei rette timeverdiane.",
      en: "{series}: {found} from {from} is negative next to a doubled value. It looks like a summer-time correction; write the right hourly values.",
    },
  },
  {
    id: "ME11C",
    kind: "plausible",
    ...series,
    value: "value",
    where: atMostAnHour,
    looksLike: { shape: "flat", hours: 24 },
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{series}: samme verdi ({found}) hver time i et døgn eller mer fra {from}. Se om måleren har hengt seg opp, eller om verdien er fordelt jevnt.",
      nn: "{series}: same verdi ({found}) kvar time i eit døgn eller meir frå {from}. Sjå om målaren har hengt seg opp, eller om verdien er jamt fordelt.",
      en: "{series}: the same value ({found}) every hour for a day or more from {from}. See whether the meter is stuck, or the value was spread evenly.",
    },
  },
  {
    id: "ME12",
    kind: "plausible",
    ...series,
    value: "value",
    where: atMostADay,
    looksLike: { shape: "cumulative", days: 28 },
    severity: "error",
    fixer: "supplier",
    message: {
      nb: "{series}: verdiene stiger uten stans i en måned fra {from}. Det ser ut som målerstander, ikke forbruk. Publiser differansen mellom standene.",
      nn: "{series}: verdiane stig utan stans i ein månad frå {from}. Det ser ut som målarstandar, ikkje forbruk. Publiser differansen mellom standane.",
      en: "{series}: the values rise without a stop for a month from {from}. They look like meter readings, not use. Publish the difference between readings.",
    },
    note: "A month is 28 days, so that February counts. Monthly values may well rise three times in a row: not judged.",
  },
  {
    id: "D7",
    kind: "covers",
    of: { dataset: "energy-meters", fields: ["meter_id"], where: "!has(row.valid_to)" },
    fields: ["meter_id"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "Måleren {found} er i bruk, men har ingen målinger i fila. Ta med målingene, eller avslutt måleren.",
      nn: "Målaren {found} er i bruk, men har ingen målingar i fila. Ta med målingane, eller avslutt målaren.",
      en: "Meter {found} is in use but has no measurements in the file. Add them, or end the meter.",
    },
  },
];
