import type { TableCheck } from "@samapne/core";
import { addsUp } from "../shared/additive.ts";
import { withheldWhenSmall } from "../shared/disclosure.ts";

const cell = ["employer_organization_number", "year", "position_level", "pay_component"];
const everyone = ["women", "men"];
const divided = ["temporary", "part_time", "involuntary_part_time"].flatMap((name) => [
  `${name}_women`,
  `${name}_men`,
]);
const counts = [...everyone, ...divided];
const pay = ["average_pay_women", "average_pay_men", "women_pay_percent"];
const leave = ["parental_leave_weeks_women", "parental_leave_weeks_men"];
const isEverybody = `row.position_level == "total"`;

/** What is checked over the whole of equal-pay. */
export const payChecks: readonly TableCheck[] = [
  {
    id: "EP9",
    kind: "covers",
    of: { dataset: "equal-pay", fields: ["employer_organization_number", "year"] },
    fields: ["employer_organization_number", "year"],
    where: isEverybody,
    severity: "error",
    fixer: "supplier",
    message: {
      nb: "{found}: raden for hele virksomheten mangler (stillingsnivå «total»). Ta den med hvert år.",
      nn: "{found}: rada for heile verksemda manglar (stillingsnivå «total»). Ta ho med kvart år.",
      en: "{found}: the row of everybody is missing (position level «total»). Include it every year.",
    },
  },
  addsUp(
    { field: "position_level", total: "total", within: cell, measures: everyone },
    {
      id: "EP10",
      message: {
        nb: "{group}: nivåene er til sammen {parts} ({labels}), men hele virksomheten er {total}. En person hører til ett nivå, og skjulte nivåer skal stå med «confidential».",
        nn: "{group}: nivåa er til saman {parts} ({labels}), men heile verksemda er {total}. Ein person høyrer til eitt nivå, og skjulte nivå skal stå med «confidential».",
        en: "{group}: the levels add up to {parts} ({labels}), but everybody is {total}. A person belongs to one level, and withheld levels stand with «confidential».",
      },
    },
  ),
  addsUp(
    { field: "position_level", total: "total", within: cell, measures: divided },
    {
      id: "EP10A",
      compare: "at_most",
      message: {
        nb: "{group}: nivåene er til sammen {parts} ({labels}), mer enn hele virksomheten ({total}). En person hører til ett nivå.",
        nn: "{group}: nivåa er til saman {parts} ({labels}), meir enn heile verksemda ({total}). Ein person høyrer til eitt nivå.",
        en: "{group}: the levels add up to {parts} ({labels}), more than everybody ({total}). A person belongs to one level.",
      },
      note: "At most, because a level may leave these out; the domain proposal asks only that employees add up.",
    },
  ),
  {
    id: "EP11",
    kind: "contiguous",
    measure: "period",
    series: ["employer_organization_number"],
    period: "year",
    where: isEverybody,
    fixer: "publisher",
    message: {
      nb: "{series}: {missing} mangler mellom {before} og {after}. Kommunen skal redegjøre for kjønnsbalansen hvert år.",
      nn: "{series}: {missing} manglar mellom {before} og {after}. Kommunen skal gjere greie for kjønnsbalansen kvart år.",
      en: "{series}: {missing} is missing between {before} and {after}. Gender balance must be reported every year.",
    },
  },
  {
    id: "EP12",
    kind: "contiguous",
    measure: "period",
    series: ["employer_organization_number"],
    period: "year",
    every: 2,
    where: `${isEverybody} && has(row.women_pay_percent)`,
    fixer: "publisher",
    message: {
      nb: "{series}: mellom {before} og {after} er det ikke lønnstall ({missing}). Lønn skal kartlegges minst annethvert år.",
      nn: "{series}: mellom {before} og {after} er det ikkje lønstal ({missing}). Løn skal kartleggjast minst annakvart år.",
      en: "{series}: there are no pay figures between {before} and {after} ({missing}). Pay must be mapped at least every second year.",
    },
  },
  {
    id: "EP13",
    kind: "constant_within",
    by: ["employer_organization_number", "position_level"],
    fields: ["position_level_label"],
    severity: "warning",
    fixer: "steward",
    message: {
      nb: "{group}: navnet på nivået er {found} her, men {other} i rad {place}. Er inndelingen ny, bruk en ny kode: samme kode betyr at årene kan sammenlignes.",
      nn: "{group}: namnet på nivået er {found} her, men {other} i rad {place}. Er inndelinga ny, bruk ein ny kode: same kode betyr at åra kan samanliknast.",
      en: "{group}: the level is called {found} here, but {other} in row {place}. If the grouping is new, use a new code: the same code means that years can be compared.",
    },
  },
  {
    id: "EP14",
    kind: "constant_within",
    by: ["employer_organization_number", "year", "position_level"],
    fields: [...counts, ...leave],
    fixer: "supplier",
    message: {
      nb: "{group}: {labels} er {found} her, men {other} i rad {place}. Det er de samme ansatte for alle lønnskomponenter.",
      nn: "{group}: {labels} er {found} her, men {other} i rad {place}. Det er dei same tilsette for alle lønskomponentar.",
      en: "{group}: {labels} is {found} here, but {other} in row {place}. They are the same employees for every pay component.",
    },
    note: "Our addition: the rows of two pay components are about the same persons.",
  },
  {
    id: "P",
    kind: "suppression",
    ...withheldWhenSmall,
    counts: [...everyone.map((field) => ({ field })), ...divided.map((field) => ({ field, alone: true }))],
    measures: [...counts, "women_share", ...pay, ...leave],
    dimensions: [
      { field: "position_level", total: "total", adds: counts },
      { field: "pay_component", adds: [], same: counts },
    ],
    comparisons: [{ fields: pay, counts: everyone }],
    means: [
      { field: "average_pay_women", count: "women" },
      { field: "average_pay_men", count: "men" },
    ],
    rules: {
      small_count: ["P1", "P1A"],
      figures_shown: ["EP6"],
      count_missing: ["EP6"],
      comparison: ["P6"],
    },
  },
];
