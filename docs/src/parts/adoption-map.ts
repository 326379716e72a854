import { municipality } from "@samapne/terms";
import { inLanguage } from "@samapne/core";
import { figure, html, type Html } from "@samapne/page";
import type { Frame } from "../site/site-page.ts";

/** A county: its number, its name, and where its block of tiles stands. Made by hand to look like the country; a tile is no area. */
const counties = [
  ["56", "Finnmark", 22, 0, 6],
  ["55", "Troms", 16, 1, 6],
  ["18", "Nordland", 13, 6, 6],
  ["50", "Trøndelag", 10, 14, 6],
  ["15", "Møre og Romsdal", 3, 17, 6],
  ["34", "Innlandet", 10, 22, 7],
  ["46", "Vestland", 1, 23, 7],
  ["33", "Buskerud", 8, 30, 4],
  ["03", "Oslo", 13, 31, 1],
  ["32", "Akershus", 15, 30, 4],
  ["31", "Østfold", 15, 37, 4],
  ["39", "Vestfold", 12, 36, 2],
  ["40", "Telemark", 7, 36, 4],
  ["11", "Rogaland", 1, 31, 5],
  ["42", "Agder", 3, 42, 7],
] as const;

const [tile, step] = [8.6, 10];
const [width, height] = [29 * step, 47 * step];

/** The municipalities of today, in order of number. */
export const municipalities: readonly { readonly number: string; readonly name: string }[] =
  municipality.codes
    .filter(({ validTo }) => validTo === undefined)
    .map(({ code, label }) => ({ number: code, name: inLanguage(label, "nb") }));

/** A map of tiles, one for each municipality, those of the set filled. What it shows is said in words as well. */
export function adoptionMap(marked: ReadonlySet<string>, { language, say }: Frame): Html {
  const total = figure(municipalities.length, language);
  const count = figure(municipalities.filter(({ number }) => marked.has(number)).length, language);
  const summary = say({
    nb: `Kart med én rute per kommune: ${count} av ${total} er merket.`,
    nn: `Kart med éi rute per kommune: ${count} av ${total} er merkte.`,
    en: `Map with one tile per municipality: ${count} of ${total} are marked.`,
  });
  return html`<figure class="map"><svg role="img" aria-label="${summary}" viewBox="0 0 ${width} ${height}" focusable="false">
${counties.map((county) => countyTiles(county, marked))}</svg>
<figcaption>${summary} ${say({
    nb: "Rutene er samlet etter fylke og viser ikke areal.",
    nn: "Rutene er samla etter fylke og viser ikkje areal.",
    en: "Tiles are gathered by county and do not show area.",
  })}</figcaption></figure>`;
}

function countyTiles(
  [county, name, left, top, across]: (typeof counties)[number],
  marked: ReadonlySet<string>,
): Html {
  const within = municipalities.filter(({ number }) => number.startsWith(county));
  const tiles = within.map(({ number, name: municipalityName }, index) => {
    const x = (left + (index % across)) * step;
    const y = (top + Math.floor(index / across)) * step;
    const isMarked = marked.has(number);
    return html`<rect${isMarked && html` class="marked"`} x="${x}" y="${y}" width="${tile}" height="${tile}"><title>${municipalityName}</title></rect>`;
  });
  return html`<g><title>${name}</title>${tiles}</g>
`;
}

/** Every county has a block; a test holds it. */
export const countyNumbers: readonly string[] = counties.map(([number]) => number);
