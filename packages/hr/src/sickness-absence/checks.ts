import type { TableCheck } from "@samapne/core";
import { addsUp } from "../shared/additive.ts";
import { twoBreakdowns, withheldWhenSmall } from "../shared/disclosure.ts";

const cell = [
  "employer_organization_number",
  "period",
  "service_area",
  "sex",
  "age_group",
  "absence_type",
  "duration_group",
];
const people = ["contracted_person_days", "absence_person_days", "headcount"];
/** What is the same whatever the absence: it is about everybody in the cell. */
const cellWide = ["contracted_person_days", "headcount"];
const isWholeMunicipality = [
  `row.service_area == "all"`,
  `row.sex == "total"`,
  `row.age_group == "total"`,
  `row.absence_type == "total"`,
  `row.duration_group == "X"`,
].join(" && ");

/** Days are rounded to tenths, so parts may miss their total by half a tenth each. */
const tenths = (count: number) => ({ absolute: count / 10 });

/** What is checked over the whole of sickness-absence. */
export const absenceChecks: readonly TableCheck[] = [
  {
    id: "SA7",
    kind: "covers",
    of: { dataset: "sickness-absence", fields: ["employer_organization_number", "period"] },
    fields: ["employer_organization_number", "period"],
    where: isWholeMunicipality,
    severity: "error",
    fixer: "supplier",
    message: {
      nb: "{found}: raden for hele kommunen mangler (alle tjenesteområder, begge kjønn, alle aldre, alt fravær, alle varigheter). Ta den med, så kan resten legges sammen og kontrolleres.",
      nn: "{found}: rada for heile kommunen manglar (alle tenesteområde, begge kjønn, alle aldrar, alt fråvær, alle varigheiter). Ta ho med, så kan resten leggjast saman og kontrollerast.",
      en: "{found}: the row of the whole municipality is missing (all areas, both sexes, all ages, all absence, all durations). Include it, so that the rest can be added up and checked.",
    },
  },
  addsUp(
    { field: "absence_type", total: "total", within: cell, measures: ["absence_person_days"] },
    {
      id: "SA8A",
      tolerance: tenths(1),
      complete: 2,
      message: {
        nb: "{group}: egenmeldt og legemeldt er til sammen {parts} dagsverk, men alt fravær er {total}. Se om barns sykdom eller permisjon er regnet med, eller om en type mangler.",
        nn: "{group}: eigenmeldt og legemeldt er til saman {parts} dagsverk, men alt fråvær er {total}. Sjå om barns sjukdom eller permisjon er rekna med, eller om ein type manglar.",
        en: "{group}: self-certified and doctor-certified add up to {parts} person-days, but all absence is {total}. See whether a child's illness or leave was counted, or a type is missing.",
      },
    },
  ),
  addsUp(
    { field: "duration_group", total: "X", within: cell, measures: ["absence_person_days"] },
    {
      id: "SA8B",
      tolerance: tenths(3),
      message: {
        nb: "{group}: varighetene A–F er til sammen {parts} dagsverk, men alle varigheter er {total}. Se etter en gruppe som mangler eller overlapper.",
        nn: "{group}: varigheitene A–F er til saman {parts} dagsverk, men alle varigheiter er {total}. Sjå etter ei gruppe som manglar eller overlappar.",
        en: "{group}: durations A–F add up to {parts} person-days, but all durations are {total}. Look for a group that is missing or overlaps.",
      },
    },
  ),
  addsUp(
    { field: "sex", total: "total", within: cell, measures: people },
    {
      id: "SA8C",
      tolerance: tenths(1),
      message: {
        nb: "{group}: kvinner og menn er til sammen {parts} ({labels}), men begge kjønn er {total}. En rad som er utelatt, røper seg selv: skjulte rader skal stå, med «confidential».",
        nn: "{group}: kvinner og menn er til saman {parts} ({labels}), men begge kjønn er {total}. Ei rad som er utelaten, røper seg sjølv: skjulte rader skal stå, med «confidential».",
        en: "{group}: women and men add up to {parts} ({labels}), but both sexes are {total}. A row left out reveals itself: withheld rows stand, with «confidential».",
      },
    },
  ),
  addsUp(
    { field: "age_group", total: "total", within: cell, measures: people },
    {
      id: "SA8D",
      tolerance: tenths(3),
      message: {
        nb: "{group}: aldersgruppene er til sammen {parts} ({labels}), men alle aldre er {total}. Alle er 16–69 år; yngre og eldre skal ikke være med.",
        nn: "{group}: aldersgruppene er til saman {parts} ({labels}), men alle aldrar er {total}. Alle er 16–69 år; yngre og eldre skal ikkje vere med.",
        en: "{group}: the age groups add up to {parts} ({labels}), but all ages are {total}. All ages are 16–69; younger and older are left out.",
      },
      note: "That ages add up follows from the population of 16 to 69; the domain proposal names only sexes, types and durations.",
    },
  ),
  addsUp(
    { field: "service_area", total: "all", within: cell, measures: people },
    {
      id: "SA8E",
      compare: "at_most",
      tolerance: tenths(8),
      message: {
        nb: "{group}: tjenesteområdene er til sammen {parts} ({labels}), mer enn hele kommunen ({total}). Se om noen er talt i to områder.",
        nn: "{group}: tenesteområda er til saman {parts} ({labels}), meir enn heile kommunen ({total}). Sjå om nokon er talde i to område.",
        en: "{group}: the service areas add up to {parts} ({labels}), more than the whole municipality ({total}). See whether somebody is counted in two areas.",
      },
      note: "At most, because a municipality may publish only some areas. A person with jobs in two areas is counted once: in the area of the larger job.",
    },
  ),
  {
    id: "SA9",
    kind: "constant_within",
    by: ["employer_organization_number", "period", "service_area", "sex", "age_group"],
    fields: cellWide,
    fixer: "supplier",
    message: {
      nb: "{group}: {labels} er {found} her, men {other} i rad {place}. Avtalte dagsverk og antall ansatte gjelder alle i cellen og er like for alle fraværstyper og varigheter.",
      nn: "{group}: {labels} er {found} her, men {other} i rad {place}. Avtalte dagsverk og talet på tilsette gjeld alle i cella og er like for alle fråværstypar og varigheiter.",
      en: "{group}: {labels} is {found} here, but {other} in row {place}. Contracted person-days and headcount are about everybody in the cell, and the same for all absence types and durations.",
    },
  },
  {
    id: "SA10",
    kind: "contiguous",
    measure: "period",
    series: ["employer_organization_number"],
    period: "period",
    fixer: "publisher",
    message: {
      nb: "{series}: {missing} mangler mellom {before} og {after}. Ta med alle periodene, så serien kan brukes.",
      nn: "{series}: {missing} manglar mellom {before} og {after}. Ta med alle periodane, så serien kan brukast.",
      en: "{series}: {missing} is missing between {before} and {after}. Include every period, so that the series can be used.",
    },
  },
  {
    id: "SA11",
    kind: "sums",
    total: {
      where: `!row.period.contains("-")`,
      by: cell.map((name) => `row.${name}`),
      value: ["contracted_person_days", "absence_person_days"],
    },
    parts: {
      where: `row.period.contains("-Q")`,
      by: cell.map((name) => (name === "period" ? "row.period.substring(0, 4)" : `row.${name}`)),
      value: ["contracted_person_days", "absence_person_days"],
    },
    compare: "equal",
    tolerance: { absolute: 0.4 },
    complete: 4,
    fixer: "supplier",
    message: {
      nb: "{group}: de fire kvartalene er til sammen {parts} dagsverk ({labels}), men året er {total}. Se om et kvartal er rettet uten at året er det.",
      nn: "{group}: dei fire kvartala er til saman {parts} dagsverk ({labels}), men året er {total}. Sjå om eit kvartal er retta utan at året er det.",
      en: "{group}: the four quarters add up to {parts} person-days ({labels}), but the year is {total}. See whether a quarter was corrected without the year.",
    },
  },
  {
    id: "P",
    kind: "suppression",
    ...withheldWhenSmall,
    ...twoBreakdowns,
    counts: [{ field: "headcount" }],
    measures: ["contracted_person_days", "absence_person_days", "absence_rate", "headcount"],
    dimensions: [
      { field: "period", groups: "calendar", adds: ["contracted_person_days", "absence_person_days"] },
      { field: "service_area", total: "all", adds: people },
      { field: "sex", total: "total", adds: people },
      { field: "age_group", total: "total", adds: people },
      { field: "absence_type", total: "total", adds: ["absence_person_days"], same: cellWide },
      { field: "duration_group", total: "X", adds: ["absence_person_days"], same: cellWide },
    ],
    rules: { small_count: ["P1"], figures_shown: ["SA3"], count_missing: ["SA3"] },
  },
];
