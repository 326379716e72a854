import type { TableCheck } from "@samapne/core";
import { addsUp } from "../shared/additive.ts";
import { twoBreakdowns, withheldWhenSmall } from "../shared/disclosure.ts";

const cell = [
  "employer_organization_number",
  "reference_date",
  "service_area",
  "position_code",
  "sex",
  "employment_type",
];
const figures = [
  "headcount",
  "full_time_headcount",
  "part_time_headcount",
  "contracted_fte",
  "contracted_fte_excl_long_absence",
];
const isEverybody = `row.service_area == "all" && row.position_code == "total" && row.sex == "total" && row.employment_type == "total"`;

/** Full-time equivalents are rounded to tenths; persons are not. */
const rounding = { absolute: 0.1 };

/** What is checked over the whole of employees-and-fte. */
export const employeeChecks: readonly TableCheck[] = [
  {
    id: "EF9",
    kind: "covers",
    of: { dataset: "employees-and-fte", fields: ["employer_organization_number", "reference_date"] },
    fields: ["employer_organization_number", "reference_date"],
    where: isEverybody,
    severity: "error",
    fixer: "supplier",
    message: {
      nb: "{found}: raden for alle ansatte mangler (hele kommunen, alle stillinger, begge kjønn, alle ansettelsesformer). Ta den med, så kan resten legges sammen og kontrolleres.",
      nn: "{found}: rada for alle tilsette manglar (heile kommunen, alle stillingar, begge kjønn, alle tilsetjingsformer). Ta ho med, så kan resten leggjast saman og kontrollerast.",
      en: "{found}: the row of all employees is missing (the whole municipality, all positions, both sexes, all employment types). Include it, so that the rest can be added up and checked.",
    },
  },
  addsUp(
    { field: "sex", total: "total", within: cell, measures: figures },
    {
      id: "EF10",
      tolerance: rounding,
      message: {
        nb: "{group}: kvinner og menn er til sammen {parts} ({labels}), men begge kjønn er {total}. En rad som er utelatt, røper seg selv: skjulte rader skal stå, med «confidential».",
        nn: "{group}: kvinner og menn er til saman {parts} ({labels}), men begge kjønn er {total}. Ei rad som er utelaten, røper seg sjølv: skjulte rader skal stå, med «confidential».",
        en: "{group}: women and men add up to {parts} ({labels}), but both sexes are {total}. A row left out reveals itself: withheld rows stand, with «confidential».",
      },
    },
  ),
  addsUp(
    { field: "employment_type", total: "total", within: cell, measures: figures },
    {
      id: "EF11",
      compare: "at_most",
      tolerance: rounding,
      message: {
        nb: "{group}: faste og midlertidige er til sammen {parts} ({labels}), mer enn alle ({total}). Se om noen er talt i begge.",
        nn: "{group}: faste og mellombelse er til saman {parts} ({labels}), meir enn alle ({total}). Sjå om nokon er talde i begge.",
        en: "{group}: permanent and temporary add up to {parts} ({labels}), more than all ({total}). See whether somebody is counted in both.",
      },
      note: "At most, because hourly paid and substitutes count in the total only.",
    },
  ),
  addsUp(
    { field: "service_area", total: "all", within: cell, measures: figures },
    {
      id: "EF12",
      compare: "at_most",
      tolerance: { absolute: 0.8 },
      message: {
        nb: "{group}: tjenesteområdene er til sammen {parts} ({labels}), mer enn hele kommunen ({total}). En person telles i ett område, der hovedstillingen er.",
        nn: "{group}: tenesteområda er til saman {parts} ({labels}), meir enn heile kommunen ({total}). Ein person blir tald i eitt område, der hovudstillinga er.",
        en: "{group}: the service areas add up to {parts} ({labels}), more than the whole municipality ({total}). A person counts in one area, that of the main position.",
      },
      note: "That areas and positions add up to at most the total is our addition.",
    },
  ),
  addsUp(
    { field: "position_code", total: "total", within: cell, measures: figures },
    {
      id: "EF13",
      compare: "at_most",
      tolerance: { absolute: 5 },
      message: {
        nb: "{group}: stillingskodene er til sammen {parts} ({labels}), mer enn alle stillinger ({total}). En person telles i én stillingskode, hovedstillingen.",
        nn: "{group}: stillingskodane er til saman {parts} ({labels}), meir enn alle stillingar ({total}). Ein person blir tald i éin stillingskode, hovudstillinga.",
        en: "{group}: the position codes add up to {parts} ({labels}), more than all positions ({total}). A person counts in one position code, the main one.",
      },
      note: "The tolerance is for the rounding of about a hundred codes.",
    },
  ),
  {
    id: "EF14",
    kind: "constant_within",
    by: ["employer_organization_number"],
    fields: ["reference_date"],
    value: "row.reference_date.getDate()",
    fixer: "supplier",
    message: {
      nb: "{group}: telledatoen er {found} her og {other} i rad {place}. Bruk 1. desember (PAI) eller 31. desember (KOSTRA) i hele fila.",
      nn: "{group}: teljedatoen er {found} her og {other} i rad {place}. Bruk 1. desember (PAI) eller 31. desember (KOSTRA) i heile fila.",
      en: "{group}: the reference date is {found} here and {other} in row {place}. Use 1 December (PAI) or 31 December (KOSTRA) in the whole file.",
    },
  },
  {
    id: "EF15",
    kind: "plausible",
    series: ["employer_organization_number"],
    start: "reference_date",
    value: "headcount",
    where: isEverybody,
    looksLike: { shape: "jump", share: 0.25 },
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{series}: {found} ansatte per {from} er mer enn 25 % unna året før. Se om vikarer eller timelønte er regnet med det ene året, eller om kommunen er slått sammen eller delt.",
      nn: "{series}: {found} tilsette per {from} er meir enn 25 % unna året før. Sjå om vikarar eller timeløna er rekna med det eine året, eller om kommunen er slått saman eller delt.",
      en: "{series}: {found} employees on {from} is more than 25 % away from the year before. See whether substitutes or hourly paid were counted in one year, or the municipality was merged or split.",
    },
  },
  {
    id: "P",
    kind: "suppression",
    ...withheldWhenSmall,
    ...twoBreakdowns,
    counts: [{ field: "headcount" }],
    measures: [...figures, "average_position_percent"],
    dimensions: [
      { field: "service_area", total: "all", adds: figures },
      { field: "position_code", total: "total", adds: figures },
      { field: "sex", total: "total", adds: figures },
      { field: "employment_type", total: "total", adds: figures, incomplete: true },
    ],
    means: [{ field: "average_position_percent", count: "headcount" }],
    rules: { small_count: ["P1"], figures_shown: ["EF5"], count_missing: ["EF5"] },
    note: "Full-time and part-time counts below five are shown when the row itself rests on five or more: they divide the row's persons by something that is not secret. A publisher may withhold them too.",
  },
];
