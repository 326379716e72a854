import type { Language } from "@samapne/core";

/** What the summary of a copy says besides the words of all reports. `sheet` is its name, at most 31 signs. */
interface SummaryWords {
  readonly sheet: string;
  readonly severity: string;
  readonly fault: string;
  readonly cases: string;
  readonly legend: string;
  readonly uncommented: string;
  readonly remove: string;
}

/** The words of the summary in each language. */
export const summaryWords: Readonly<Record<Language, SummaryWords>> = {
  nb: {
    sheet: "SamÅpne – funn",
    severity: "Alvor",
    fault: "Hva er funnet",
    cases: "Antall",
    legend:
      "I arkene er celler med feil farget røde og celler med advarsler gule. Merknaden i cellen sier hva som er galt.",
    uncommented:
      "{count} {count|celle|celler} til er farget, men har ingen merknad, fordi det er så mange. Rett årsakene under.",
    remove:
      "Dette arket er laget av kontrollprogrammet og blir ikke kontrollert. Slett det når alt er rettet.",
  },
  nn: {
    sheet: "SamÅpne – funn",
    severity: "Alvor",
    fault: "Kva er funne",
    cases: "Tal",
    legend:
      "I arka er celler med feil farga raude og celler med åtvaringar gule. Merknaden i cella seier kva som er gale.",
    uncommented:
      "{count} {count|celle|celler} til er farga, men har ingen merknad, fordi det er så mange. Rett årsakene under.",
    remove:
      "Dette arket er laga av kontrollprogrammet og blir ikkje kontrollert. Slett det når alt er retta.",
  },
  en: {
    sheet: "SamÅpne – findings",
    severity: "Severity",
    fault: "What was found",
    cases: "Cases",
    legend:
      "In the sheets, cells with errors are red and cells with warnings yellow. The comment in the cell says what is wrong.",
    uncommented:
      "{count} more {count|cell is|cells are} coloured but {count|has|have} no comment, because there are so many. Correct the causes below.",
    remove:
      "This sheet was made by the validator and is not checked. Delete it when everything is corrected.",
  },
};

/** Is it the name of a summary of ours, in any language? */
export function isSummary(sheet: string): boolean {
  return Object.values(summaryWords).some((words) => words.sheet === sheet);
}
