import type { TableCheck } from "@samapne/core";
import { addsUp } from "../shared/additive.ts";
import { twoBreakdowns, withheldWhenSmall } from "../shared/disclosure.ts";

/** The people a row counts from, whatever counts as leaving. */
const group = ["employer_organization_number", "period_start", "service_area", "position_code", "age_group"];
const cell = [...group, "turnover_scope"];
const figures = ["headcount_start", "leavers"];
const isWholeMunicipality = `row.service_area == "all" && row.position_code == "total" && row.age_group == "total"`;

/** What is checked over the whole of staff-turnover. */
export const turnoverChecks: readonly TableCheck[] = [
  {
    id: "TO5",
    kind: "sums",
    total: {
      where: `row.turnover_scope == "left_employer"`,
      by: group.map((name) => `row.${name}`),
      value: "leavers",
    },
    parts: {
      where: `row.turnover_scope == "left_municipal_sector"`,
      by: group.map((name) => `row.${name}`),
      value: "leavers",
    },
    compare: "at_most",
    tolerance: {},
    fixer: "supplier",
    message: {
      nb: "{group}: {parts} har sluttet i kommunesektoren, men bare {total} hos arbeidsgiveren. Den som går ut av sektoren, slutter også her; se om definisjonene er byttet om.",
      nn: "{group}: {parts} har slutta i kommunesektoren, men berre {total} hos arbeidsgivaren. Den som går ut av sektoren, sluttar òg her; sjå om definisjonane er bytte om.",
      en: "{group}: {parts} left the municipal sector, but only {total} the employer. Whoever leaves the sector leaves the employer too; see whether the scopes are swapped.",
    },
  },
  {
    id: "TO6",
    kind: "constant_within",
    by: group,
    fields: ["headcount_start"],
    fixer: "supplier",
    message: {
      nb: "{group}: ansatte ved start er {found} her, men {other} i rad {place}. Det er de samme ansatte for alle definisjoner.",
      nn: "{group}: tilsette ved start er {found} her, men {other} i rad {place}. Det er dei same tilsette for alle definisjonar.",
      en: "{group}: employees at the start are {found} here, but {other} in row {place}. They are the same employees for every scope.",
    },
  },
  {
    id: "TO7",
    kind: "contiguous",
    measure: "gap",
    series: ["employer_organization_number", "turnover_scope"],
    start: "period_start",
    end: "period_end",
    where: isWholeMunicipality,
    fixer: "publisher",
    message: {
      nb: "{series}: periodene henger ikke sammen mellom {from} og {to}. Ta med hvert år, og la en periode begynne dagen den forrige sluttet.",
      nn: "{series}: periodane heng ikkje saman mellom {from} og {to}. Ta med kvart år, og lat ein periode byrje dagen den førre slutta.",
      en: "{series}: the periods do not join between {from} and {to}. Include every year, and let a period begin the day the one before ended.",
    },
  },
  {
    id: "TO12",
    kind: "constant_within",
    by: ["employer_organization_number", "period_start", "turnover_scope"],
    fields: ["includes_retirement", "includes_hourly_paid"],
    fixer: "steward",
    message: {
      nb: "{group}: {labels} er {found} her, men {other} i rad {place}. Rader med ulikt svar kan ikke legges sammen; tell på samme måte i hele perioden.",
      nn: "{group}: {labels} er {found} her, men {other} i rad {place}. Rader med ulikt svar kan ikkje leggjast saman; tel på same måten i heile perioden.",
      en: "{group}: {labels} is {found} here, but {other} in row {place}. Rows that differ cannot be added up; count the same way in the whole period.",
    },
    note: "Our addition, so that the parts of one table can be added up.",
  },
  {
    id: "TO13",
    kind: "covers",
    of: {
      dataset: "staff-turnover",
      fields: ["employer_organization_number", "period_start", "turnover_scope"],
    },
    fields: ["employer_organization_number", "period_start", "turnover_scope"],
    where: isWholeMunicipality,
    severity: "warning",
    fixer: "supplier",
    message: {
      nb: "{found}: raden for hele kommunen mangler (alle tjenesteområder, alle stillinger, alle aldre). Ta den med, så kan resten legges sammen og kontrolleres.",
      nn: "{found}: rada for heile kommunen manglar (alle tenesteområde, alle stillingar, alle aldrar). Ta ho med, så kan resten leggjast saman og kontrollerast.",
      en: "{found}: the row of the whole municipality is missing (all areas, all positions, all ages). Include it, so that the rest can be added up and checked.",
    },
    note: "A warning, because the domain proposal asks for such a row in the other HR datasets only.",
  },
  addsUp(
    { field: "service_area", total: "all", within: cell, measures: figures },
    {
      id: "TO14",
      compare: "at_most",
      message: {
        nb: "{group}: tjenesteområdene er til sammen {parts} ({labels}), mer enn hele kommunen ({total}). En person telles i ett område, der hovedstillingen er.",
        nn: "{group}: tenesteområda er til saman {parts} ({labels}), meir enn heile kommunen ({total}). Ein person blir tald i eitt område, der hovudstillinga er.",
        en: "{group}: the service areas add up to {parts} ({labels}), more than the whole municipality ({total}). A person counts in one area, that of the main position.",
      },
      note: "That parts add up to at most their total is our addition; the domain proposal names no sums here.",
    },
  ),
  addsUp(
    { field: "position_code", total: "total", within: cell, measures: figures },
    {
      id: "TO15",
      compare: "at_most",
      message: {
        nb: "{group}: stillingskodene er til sammen {parts} ({labels}), mer enn alle stillinger ({total}). En person telles i én stillingskode, hovedstillingen.",
        nn: "{group}: stillingskodane er til saman {parts} ({labels}), meir enn alle stillingar ({total}). Ein person blir tald i éin stillingskode, hovudstillinga.",
        en: "{group}: the position codes add up to {parts} ({labels}), more than all positions ({total}). A person counts in one position code, the main one.",
      },
    },
  ),
  addsUp(
    { field: "age_group", total: "total", within: cell, measures: figures },
    {
      id: "TO16",
      compare: "at_most",
      message: {
        nb: "{group}: aldersgruppene er til sammen {parts} ({labels}), mer enn alle aldre ({total}). Se om noen er talt i to grupper: alderen er den ved starten av perioden.",
        nn: "{group}: aldersgruppene er til saman {parts} ({labels}), meir enn alle aldrar ({total}). Sjå om nokon er talde i to grupper: alderen er den ved starten av perioden.",
        en: "{group}: the age groups add up to {parts} ({labels}), more than all ages ({total}). See whether somebody is counted in two groups: age is that at the start of the period.",
      },
      note: "At most, because those under 16 or over 69 count in the total only.",
    },
  ),
  {
    id: "P",
    kind: "suppression",
    ...withheldWhenSmall,
    ...twoBreakdowns,
    counts: [{ field: "headcount_start" }, { field: "leavers", where: "row.headcount_start < 20" }],
    measures: [...figures, "turnover_rate"],
    dimensions: [
      { field: "service_area", total: "all", adds: figures },
      { field: "position_code", total: "total", adds: figures },
      { field: "age_group", total: "total", adds: figures, incomplete: true },
      { field: "turnover_scope", adds: [], same: ["headcount_start"] },
    ],
    rules: { small_count: ["P1", "TO10"], figures_shown: ["TO4"], count_missing: ["TO4"] },
  },
];
