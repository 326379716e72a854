import type { SurveyedColumn } from "./survey.ts";
import { isEnergyUnit, isOtherUnit, unitOf } from "../words/units.ts";

/** Energy that nobody measured in the interval: planned, worked out, or of another time. */
const notMeasured =
  /korrigert|budsjett|(?<!\p{L})(?:plan|mål)(?!\p{L})|planlagt|prognose|forvent|normalisert|normert|(?<!\p{L})normal|fjor|forrige|førre|avvik|endring|differanse fra|(?<!\p{L})gj\.? ?snitt|(?<!\p{L})snitt|gjennomsnitt|akkumulert|hittil/iu;

/** What is no energy at all: the weather, money, areas, people, the state of a plant. */
const notEnergy =
  /(?<!\p{L})\p{L}*temp(?:\.|eratur\p{L}*)?(?!\p{L})|graddag|graddøgn|(?<!\p{L})(?:temp|grdg|gdt|hdd)(?!\p{L})|(?:kostnad|kostnadar|kostnader|kost)(?!\p{L})|(?<!\p{L})(?:costs?|prices?|kr|nok)(?!\p{L})|pris(?:en|er|ar)?(?!\p{L})|beløp|nettlei[eg]|avgift|faktura|(?<!\p{L})mva(?!\p{L})|areal(?:et)?(?!\p{L})|besøk|antall|(?<!\p{L})tal på|personer|personar|elever|elevar|prosent|andel(?!\p{L})|luftfukt|(?<!\p{L})fukt|vindstyrke|vindhast|(?<!\p{L})vind(?!\p{L})|nedbør|lufttrykk|(?<!\p{L})trykk(?!\p{L})|co2|utslipp|utslepp|virkningsgrad|verknadsgrad|(?<!\p{L})(?:cop|cosphi|cos|faktor|driftstid|driftstimer|timer|spenning|spenning \p{L}|setpunkt|settpunkt|skydekke|solinnstråling)(?!\p{L})/iu;

/** Money, and how many there are of something in an answer: nobody has a meter of it. */
const neverMeasured =
  /(?:kostnad|kostnadar|kostnader|kost|pris(?:en|er|ar)?|beløp|avgift|nettlei[eg])(?!\p{L})|faktura|(?<!\p{L})(?:costs?|prices?|vat|tax(?:es)?|fees?|kr|nok|mva|currency|total ?count|page ?info)(?!\p{L})/iu;

/** Are a column's figures surely no series of its own: what the energy cost, how many rows an answer has? */
export function isNoSeries(column: SurveyedColumn): boolean {
  return !isEnergyUnit(unitOf(column) ?? "") && neverMeasured.test(inWords(column.heading));
}

/** A name of a program as words: `unitPrice`, `page_info.count`. */
function inWords(heading: string): string {
  return heading.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").replaceAll(/[._]/g, " ");
}

/** Does a column of figures say that they are no energy that was measured: temperatures, what it cost, what was planned? */
export function saysOtherFigure(column: SurveyedColumn): boolean {
  const heading = inWords(column.heading);
  const unit = unitOf(column);
  if (unit !== undefined && isEnergyUnit(unit)) return notMeasured.test(heading);
  // Volumes are measured in series of their own; they are not doubtful by themselves.
  if (isOtherUnit(column) && !/^(?:n|s)?m[3³]$/i.test(unit ?? "")) return true;
  return notMeasured.test(heading) || notEnergy.test(heading);
}

const energyWords =
  /(?<!\p{L})(?:el|elektrisk|elektrisitet|strøm|straum|energi|fjernvarme|fjernkjøling|varme|kjøling|oppvarming|ventilasjon|varmepumpe|lys|hovedmåler|hovudmålar|måler|målar|undermåler|undermålar|solceller|solcelleanlegg|elbil|ladere?|pellets|biobrensel|gass|olje|forbruk|bruk|uttak|innmating|produksjon|consumption|usage|energy|production)(?!\p{L})|(?:kjel|forbruk|produksjon|varme|måler|målar|pumpe|anlegg)(?!\p{L})/iu;

/** Does a heading look like that of a meter: with a unit of energy, a word for it, or a number such as meters have? */
export function saysMeter(column: SurveyedColumn): boolean {
  const unit = unitOf(column);
  if (unit !== undefined) return isEnergyUnit(unit);
  return energyWords.test(inWords(column.heading)) || /\d{3}/.test(column.heading);
}
