import type { Rule } from "@samapne/core";
import { withheld } from "../shared/rules.ts";

const isSmall = (count: string) => `(row.${count} > 0 && row.${count} < 5)`;
const sexes = ["women", "men"];
const divided = ["temporary", "part_time", "involuntary_part_time"];
const divisions = divided.flatMap((name) => sexes.map((sex) => `${name}_${sex}`));
const pay = ["average_pay_women", "average_pay_men", "women_pay_percent"];
const leave = ["parental_leave_weeks_women", "parental_leave_weeks_men"];

/** That no more of either sex are in one count than in the other. Missing counts are not judged. */
const within = (part: string, whole: string) =>
  sexes.map((sex) => `row.${part}${sex} <= row.${whole}${sex}`).join(" && ");

/** The rules across fields of equal-pay. */
export const payRules: readonly Rule[] = [
  {
    id: "EP1",
    expression:
      `${sexes.map(isSmall).join(" || ")} || ` +
      "abs(row.women_share * double(row.women + row.men) - 100.0 * double(row.women)) <= 0.05 * double(row.women + row.men)",
    fixer: "supplier",
    message: {
      nb: "Andel kvinner ({women_share}) er ikke 100 × {women} / ({women} + {men}). Skriv prosent fra 0 til 100 med én desimal, ikke brøk.",
      nn: "Kvinnedelen ({women_share}) er ikkje 100 × {women} / ({women} + {men}). Skriv prosent frå 0 til 100 med éin desimal, ikkje brøk.",
      en: "The share of women ({women_share}) is not 100 × {women} / ({women} + {men}). Write percent from 0 to 100 with one decimal, not a fraction.",
    },
    note: "Not judged where a count is too small: its message would repeat it.",
  },
  {
    id: "EP2",
    expression:
      "abs(row.women_pay_percent * double(row.average_pay_men) - 100.0 * double(row.average_pay_women)) <= 0.05 * double(row.average_pay_men)",
    fixer: "supplier",
    message: {
      nb: "Kvinners lønn i prosent av menns ({women_pay_percent}) er ikke 100 × {average_pay_women} / {average_pay_men}. Se om brøken er snudd: kvinnenes lønn skal deles på mennenes.",
      nn: "Løna til kvinner i prosent av løna til menn ({women_pay_percent}) er ikkje 100 × {average_pay_women} / {average_pay_men}. Sjå om brøken er snudd: løna til kvinnene skal delast på løna til mennene.",
      en: "Women's pay as a percentage of men's ({women_pay_percent}) is not 100 × {average_pay_women} / {average_pay_men}. See whether the ratio is turned round: women's pay is divided by men's.",
    },
  },
  {
    id: "EP3",
    expression: within("involuntary_part_time_", "part_time_"),
    fixer: "steward",
    message: {
      nb: "Flere kvinner eller menn er i ufrivillig deltid enn i deltid. Ufrivillig deltid er en del av deltid; se om kolonnene er byttet om.",
      nn: "Fleire kvinner eller menn er i ufrivillig deltid enn i deltid. Ufrivillig deltid er ein del av deltid; sjå om kolonnane er bytte om.",
      en: "More women or men work part time involuntarily than part time at all. The first is a part of the second; see whether the columns are swapped.",
    },
  },
  {
    id: "EP3A",
    expression: `${within("part_time_", "")} && ${within("temporary_", "")}`,
    fixer: "steward",
    message: {
      nb: "Flere kvinner eller menn er i deltid eller midlertidig ansatt enn det er ansatte. Tell personer, ikke arbeidsforhold, og de samme personene i alle kolonnene.",
      nn: "Fleire kvinner eller menn er i deltid eller mellombels tilsette enn det er tilsette. Tel personar, ikkje arbeidsforhold, og dei same personane i alle kolonnane.",
      en: "More women or men work part time or temporarily than are employed. Count persons, not jobs, and the same persons in every column.",
    },
  },
  leaveOfEverybody("EP5", "parental_leave_weeks_women"),
  leaveOfEverybody("EP5A", "parental_leave_weeks_men"),
  withheld("EP6", {
    shown: ["women_share"],
    counts: sexes,
    optional: [...pay, ...divisions, ...leave],
  }),
  {
    id: "EP7",
    expression: "row.year < now.year",
    fixer: "steward",
    message: {
      nb: "Året {year} er ikke over. Vent med raden.",
      nn: "Året {year} er ikkje over. Vent med rada.",
      en: "The year {year} has not ended. Leave the row out until then.",
    },
  },
  {
    id: "EP8",
    severity: "warning",
    expression: ["average_pay_women", "average_pay_men"]
      .map((name) => `(!has(row.${name}) || (row.${name} >= 200000 && row.${name} <= 3000000))`)
      .join(" && "),
    fixer: "supplier",
    message: {
      nb: "Gjennomsnittslønn på {average_pay_women} (kvinner) og {average_pay_men} (menn) ser ikke ut som årslønn for full stilling. Se om det er månedslønn, lønn i øre eller lønn som ikke er regnet om til full stilling.",
      nn: "Gjennomsnittsløn på {average_pay_women} (kvinner) og {average_pay_men} (menn) ser ikkje ut som årsløn for full stilling. Sjå om det er månadsløn, løn i øre eller løn som ikkje er rekna om til full stilling.",
      en: "Average pay of {average_pay_women} (women) and {average_pay_men} (men) does not look like a year's pay for a full position. See whether it is monthly pay, pay in øre, or pay not converted to a full position.",
    },
    note: "From 200 000 to 3 000 000 kroner: our choice. HR systems give pay in øre (FINT) and by the month.",
  },
  {
    id: "P1",
    expression: sexes.map((sex) => `!${isSmall(sex)}`).join(" && "),
    fixer: "privacy",
    message: {
      nb: "Raden gjelder færre enn fem kvinner eller færre enn fem menn, men ikke ingen, og kan avsløre dem. La alle tallene i raden stå tomme, også antallet, og skriv «confidential» som skjermingsårsak.",
      nn: "Rada gjeld færre enn fem kvinner eller færre enn fem menn, men ikkje ingen, og kan avsløre dei. Lat alle tala i rada stå tomme, òg talet på personar, og skriv «confidential» som skjermingsårsak.",
      en: "The row is about fewer than five women or fewer than five men, but not none, and may reveal them. Leave all its figures empty, the counts too, and write «confidential» as suppression.",
    },
    note: "No national threshold for municipal HR figures was found; five is NAV's. A publisher may raise it, never lower it.",
  },
  {
    id: "P1A",
    expression: divisions.map((name) => `(!has(row.${name}) || !${isSmall(name)})`).join(" && "),
    fixer: "privacy",
    message: {
      nb: "Et antall i deltid, ufrivillig deltid eller midlertidig stilling er mellom én og fire, og kan avsløre hvem. La de tallene stå tomme; resten av raden kan vises.",
      nn: "Eit tal på deltid, ufrivillig deltid eller mellombels stilling er mellom éin og fire, og kan avsløre kven. Lat dei tala stå tomme; resten av rada kan visast.",
      en: "A count of part time, involuntary part time or temporary employment is between one and four, and may reveal who. Leave those counts empty; the rest of the row may be shown.",
    },
  },
  {
    id: "P6",
    expression: `(${pay.map((name) => `!has(row.${name})`).join(" && ")}) || (${sexes.map((sex) => `row.${sex} >= 5`).join(" && ")})`,
    fixer: "privacy",
    message: {
      nb: "Lønnstallene sammenligner kvinner og menn, men det er færre enn fem av minst ett av kjønnene. La lønnstallene stå tomme.",
      nn: "Lønstala samanliknar kvinner og menn, men det er færre enn fem av minst eitt av kjønna. Lat lønstala stå tomme.",
      en: "The pay figures compare women and men, but there are fewer than five of at least one of them. Leave the pay figures empty.",
    },
    note: "Five of each is common advice; no source was found.",
  },
];

function leaveOfEverybody(id: string, leave: string): Rule {
  return {
    id,
    expression: `row.position_level == "total" || !has(row.${leave})`,
    fixer: "steward",
    message: {
      nb: "Foreldrepermisjon oppgis bare for hele virksomheten, ikke for nivå {position_level}: på et nivå er det så få at det kan avsløre hvem.",
      nn: "Foreldrepermisjon blir oppgitt berre for heile verksemda, ikkje for nivå {position_level}: på eit nivå er det så få at det kan avsløre kven.",
      en: "Parental leave is given for everybody only, not for level {position_level}: in a level they are so few that it may reveal who.",
    },
  };
}
