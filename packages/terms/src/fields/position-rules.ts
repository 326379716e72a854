import type { Rule } from "@samapne/core";

/** C13: latitude and longitude that were swapped, said once instead of as two ranges. */
export function positionNotSwapped(id: string): Rule {
  return {
    id,
    expression:
      "!(row.latitude >= -9.5 && row.latitude <= 34.0 && row.longitude >= 57.5 && row.longitude <= 81.0)",
    explains: ["latitude", "longitude"],
    fixer: "supplier",
    message: {
      nb: "Breddegrad ({latitude}) og lengdegrad ({longitude}) er byttet om. Rett kolonnene i eksporten.",
      nn: "Breiddegrad ({latitude}) og lengdegrad ({longitude}) er bytte om. Rett kolonnane i eksporten.",
      en: "Latitude ({latitude}) and longitude ({longitude}) are swapped. Correct the columns of the export.",
    },
  };
}

/** C13: half a position is none. `unless` is a condition under which another rule says so. */
export function positionIsWhole(id: string, unless?: string): Rule {
  const whole = "has(row.latitude) == has(row.longitude)";
  return {
    id,
    expression: unless === undefined ? whole : `${unless} || ${whole}`,
    fixer: "steward",
    message: {
      nb: "Bare den ene halvdelen av posisjonen er fylt ut. Fyll ut både breddegrad og lengdegrad, eller la begge stå tomme.",
      nn: "Berre den eine halvdelen av posisjonen er fylt ut. Fyll ut både breiddegrad og lengdegrad, eller lat begge stå tomme.",
      en: "Only half of the position is filled in. Fill in both latitude and longitude, or leave both empty.",
    },
  };
}
