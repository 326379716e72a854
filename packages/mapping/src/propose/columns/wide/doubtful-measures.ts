import { type Dataset, eachLanguage, found, inLanguage, type Text } from "@samapne/core";
import { cellAsText, fold } from "@samapne/tabular/reading";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { looksLikeCounter, saysReading, saysWhenRead } from "../../seen/counters.ts";
import { saysOtherFigure } from "../../seen/other-figures.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { unitOf } from "../../words/units.ts";

/** Why figures may be something else than the energy of an interval: what a meter has counted, power, no energy at all, or figures of other times. */
export type Doubt = "counter" | "power" | "other" | "times";

/** What is doubtful in the figures of a column of a series. `ids`: the place of the column that tells its meters apart. */
export function doubtOf(
  column: SurveyedColumn,
  dataset: Dataset,
  { columns, sample }: Survey,
  ids: number | undefined,
): Doubt | undefined {
  if (timeFieldsOf(dataset) === undefined) return undefined;
  if (isPower(column)) return "power";
  const isOfReadings = columns.some(({ heading }) => saysWhenRead(heading));
  if (saysReading(column.heading) || looksLikeCounter(column, sample, ids, isOfReadings)) return "counter";
  return saysOtherFigure(column) ? "other" : undefined;
}

/** The place of another column of times under the same heading: what stands behind it is of those. */
export function otherTimes(place: number | undefined, { columns, sample }: Survey): number {
  const first = columns.find(({ index }) => index === place);
  if (!first || first.heading === "") return Infinity;
  const isOther = ({ index, heading }: SurveyedColumn) =>
    index > first.index &&
    fold(heading) === fold(first.heading) &&
    sample.some((cells) => cellAsText(cells[index]).trim() !== cellAsText(cells[first.index]).trim());
  return columns.find(isOther)?.index ?? Infinity;
}

/** Does a column say that its figures are power? `kWh/h` is the mean of an hour, and as many kWh. */
function isPower(column: SurveyedColumn): boolean {
  const unit = unitOf(column);
  if (unit !== undefined) return /^[kmg]?w$/.test(unit);
  return (
    /(?<!\p{L})(?:maks)?effekt(?!\p{L})/iu.test(column.heading) ||
    /(?<![\p{L}\d])[kM]W(?![\p{L}\d/])/u.test(column.heading)
  );
}

/** That the numbers of rows only rise from one column of times to the next. */
export const countedAcross: Text = {
  nb: "Tallene i hver rad går bare én vei fra kolonne til kolonne, som målerstander. Forbruk er forskjellen mellom to avlesninger, og den må systemet regne ut",
  nn: "Tala i kvar rad går berre éin veg frå kolonne til kolonne, som målarstandar. Forbruk er skilnaden mellom to avlesingar, og han må systemet rekne ut",
  en: "The numbers of each row go one way only from column to column, as meter readings do. Usage is the difference of two readings, and the system must work it out",
};

/** What somebody must know before a column is taken for values. */
export function doubtText({ heading }: SurveyedColumn, doubt: Doubt): Text {
  return eachLanguage((language) => {
    const shown = inLanguage(found(heading.slice(0, 40)), language);
    return {
      counter: {
        nb: `${shown} ser ut som målerstand: tallene går bare én vei. Forbruk er forskjellen mellom to avlesninger, og den må systemet regne ut. Er tallene likevel verdier for hvert intervall, si det i svaret`,
        nn: `${shown} ser ut som målarstand: tala går berre éin veg. Forbruk er skilnaden mellom to avlesingar, og han må systemet rekne ut. Er tala likevel verdiar for kvart intervall, sei det i svaret`,
        en: `${shown} looks like meter readings: the numbers go one way only. Usage is the difference of two readings, and the system must work it out. If the numbers are values of each interval after all, say so in the answer`,
      },
      power: {
        nb: `${shown} er effekt (kW), ikke energi (kWh). Ta kolonnen bare når målerne er ført som effektmålere, eller når tallet er snittet for en time: da er det like mange kWh`,
        nn: `${shown} er effekt (kW), ikkje energi (kWh). Ta kolonnen berre når målarane er førte som effektmålarar, eller når talet er snittet for ein time: då er det like mange kWh`,
        en: `${shown} is power (kW), not energy (kWh). Take the column only when the meters are kept as meters of power, or when the number is the mean of an hour: then it is as many kWh`,
      },
      times: {
        nb: `Foran ${shown} står det en kolonne til med tider: verdiene hører til dem, og tidene som leses, er de første. Lag én tilordning for hver av tabellene ved siden av hverandre`,
        nn: `Framfor ${shown} står det ein kolonne til med tider: verdiane høyrer til dei, og tidene som blir lesne, er dei første. Lag éi tilordning for kvar av tabellane ved sida av kvarandre`,
        en: `Before ${shown} stands one more column of times: its values are of those, and the times that are read are the first ones. Make one mapping for each of the tables beside each other`,
      },
      other: {
        nb: `${shown} ser ikke ut som målt energi. Ta kolonnen bare når den er en måleserie for seg, som en temperaturmåler`,
        nn: `${shown} ser ikkje ut som målt energi. Ta kolonnen berre når han er ein måleserie for seg, som ein temperaturmålar`,
        en: `${shown} does not look like measured energy. Take the column only when it is a series of its own, as that of a meter of temperature`,
      },
    }[doubt][language];
  });
}
