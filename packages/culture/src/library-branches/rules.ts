import type { Rule } from "@samapne/core";
import { positionIsWhole, positionNotSwapped } from "@samapne/terms";

const figures = ["visits", "physical_loans", "events", "event_attendance", "own_events", "external_events"];

/** The rules across fields of library-branches. */
export const libraryRules: readonly Rule[] = [
  {
    id: "LB1",
    expression: "row.municipality_number in row.served_municipality_numbers",
    fixer: "steward",
    message: {
      nb: "Vertskommunen {municipality_number} er ikke blant kommunene biblioteket betjener. Ta den med i lista.",
      nn: "Vertskommunen {municipality_number} er ikkje blant kommunane biblioteket betener. Ta han med i lista.",
      en: "The host municipality {municipality_number} is not among those served. Include it in the list.",
    },
  },
  {
    id: "LB2",
    expression: "row.own_events + row.external_events == row.events",
    fixer: "steward",
    message: {
      nb: "Egne ({own_events}) og eksternes arrangementer ({external_events}) er til sammen ikke {events}. Rett det tallet som er feil.",
      nn: "Eigne arrangement ({own_events}) og arrangement av eksterne ({external_events}) er til saman ikkje {events}. Rett det talet som er feil.",
      en: "Own events ({own_events}) and those by others ({external_events}) do not add up to {events}. Correct the figure that is wrong.",
    },
  },
  {
    id: "LB3",
    expression: "row.event_attendance == 0 || row.events > 0",
    fixer: "steward",
    message: {
      nb: "{event_attendance} møtte opp, men det var {events} arrangementer. Rett det ene tallet.",
      nn: "{event_attendance} møtte opp, men det var {events} arrangement. Rett det eine talet.",
      en: "{event_attendance} came, but there were {events} events. Correct one of the figures.",
    },
  },
  {
    id: "LB4",
    expression: `has(row.statistics_year) || !(${figures.map((name) => `has(row.${name})`).join(" || ")})`,
    fixer: "steward",
    message: {
      nb: "Det står tall for besøk, utlån eller arrangementer, men ikke hvilket år de gjelder. Fyll ut statistikkår.",
      nn: "Det står tal for besøk, utlån eller arrangement, men ikkje kva år dei gjeld. Fyll ut statistikkår.",
      en: "There are figures on visits, loans or events, but not for which year. Fill in statistics year.",
    },
  },
  {
    id: "LB5",
    expression: `row.branch_type == "mobile" || (has(row.latitude) && has(row.longitude))`,
    fixer: "steward",
    message: {
      nb: "Biblioteket ({branch_type}) mangler posisjon. Finn breddegrad og lengdegrad i kartet; bare bokbuss og bokbåt kan være uten.",
      nn: "Biblioteket ({branch_type}) manglar posisjon. Finn breiddegrad og lengdegrad i kartet; berre bokbuss og bokbåt kan vere utan.",
      en: "The library ({branch_type}) has no position. Find latitude and longitude on the map; only mobile libraries may be without.",
    },
  },
  {
    id: "LB6",
    expression:
      "(!has(row.opening_hours) || weeklyHoursFit(row.opening_hours)) && " +
      "(!has(row.self_service_hours) || weeklyHoursFit(row.self_service_hours))",
    fixer: "steward",
    message: {
      nb: "Tidene under åpningstid eller meråpent henger ikke sammen: en slutter før den begynner, eller to gjelder samtidig på samme dag.",
      nn: "Tidene under opningstid eller meirope heng ikkje saman: ei sluttar før ho byrjar, eller to gjeld samstundes på same dag.",
      en: "The times in opening hours or self-service hours do not fit together: one ends before it begins, or two hold at the same time on the same day.",
    },
    note: "Staffed and self-service hours may overlap; only hours of the same kind may not.",
  },
  positionNotSwapped("LB8"),
  positionIsWhole("LB9", `row.branch_type != "mobile"`),
  {
    id: "LB10",
    expression: "row.statistics_year < now.year",
    fixer: "steward",
    message: {
      nb: "Statistikkåret {statistics_year} er ikke over. Vent med tallene til de er hele.",
      nn: "Statistikkåret {statistics_year} er ikkje over. Vent med tala til dei er heile.",
      en: "The statistics year {statistics_year} has not ended. Wait with the figures until they are complete.",
    },
  },
];
