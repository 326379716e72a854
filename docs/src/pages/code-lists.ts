import { type Code, type CodeList, inLanguage, type Text } from "@samapne/core";
import { words as shared } from "@samapne/generators/in-words";
import { facts, figure, html, type Html, link, type Piece, table } from "@samapne/page";
import type { FieldAddress, ListEntry, SiteModel } from "../model/model.ts";
import { code, day, joined, named, sourceName, sourceOf, written } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { codeListFile } from "../site/for-machines.ts";
import { words } from "../site/words.ts";

/** All code lists, and a page for each. */
export function codeListPages({ codeLists }: SiteModel): readonly SitePage[] {
  return [listOfLists(codeLists), ...codeLists.map(listPage)];
}

const above = [["reference/", words.reference]] as const;

function listOfLists(codeLists: readonly ListEntry[]): SitePage {
  return {
    path: "code-lists/",
    section: "reference",
    title: words.codeLists,
    above,
    description: {
      nb: "Kodelistene datasettene bruker, med kilde og gyldighet.",
      nn: "Kodelistene datasetta bruker, med kjelde og gyldigheit.",
      en: "The code lists the datasets use, with source and validity.",
    },
    content: (frame) => html`<h1>${frame.say(words.codeLists)}</h1>
<p class="lead">${frame.say({
      nb: "Koder som alle kommuner bruker likt. Hver liste har kilde og dato, og koder som er byttet ut, står med det de gikk over til.",
      nn: "Kodar som alle kommunar bruker likt. Kvar liste har kjelde og dato, og kodar som er bytte ut, står med det dei gjekk over til.",
      en: "Codes that all municipalities use alike. Each list has its source and date, and codes that were replaced stand with what they became.",
    })}</p>
${table({
  caption: frame.say(words.codeLists),
  captionHidden: true,
  columns: [
    { heading: frame.say(words.codeLists), names: true },
    { heading: frame.say({ nb: "Koder", nn: "Kodar", en: "Codes" }), numeric: true },
    { heading: frame.say(shared.source) },
    { heading: frame.say({ nb: "Dato", nn: "Dato", en: "Date" }) },
  ],
  rows: codeLists.map(({ list }) => [
    link(frame.to(`code-lists/${list.id}/`), list.title[frame.language]),
    figure(new Set(list.codes.map((one) => one.code)).size, frame.language),
    sourceName({ name: list.source.name }, frame),
    day(list.version),
  ]),
})}`,
  };
}

function listPage({ list, usedBy }: ListEntry): SitePage {
  return {
    path: `code-lists/${list.id}/`,
    section: "reference",
    title: list.title,
    ...(list.description && { description: list.description }),
    above: [...above, ["code-lists/", words.codeLists]],
    ...(list.codes.length > fewCodes && { scripts: ["filter.js"] }),
    content: (frame) => html`<h1>${list.title[frame.language]}</h1>
${list.description && html`<p class="lead">${list.description[frame.language]}</p>\n`}${facts([
      [frame.say(shared.id), code(list.id)],
      [
        frame.say({ nb: "Gjelder slik lista var", nn: "Gjeld slik lista var", en: "As the list stood on" }),
        day(list.version),
      ],
      [frame.say(shared.source), sourceOf(list.source, frame)],
      [frame.say(shared.licence), list.source.licence],
      [frame.say(shared.usedBy), usedIn(usedBy, frame)],
      [
        frame.say({ nb: "For programmer", nn: "For program", en: "For programs" }),
        link(frame.file(codeListFile(list)), "JSON"),
      ],
    ])}
${codesTable(list, frame)}`,
    found: (language) => [
      {
        path: `code-lists/${list.id}/`,
        title: list.title[language],
        kind: listKind,
        text: `${list.id} ${list.codes.length <= fewCodes ? list.codes.map((one) => `${one.code} ${inLanguage(one.label, language)}`).join(" ") : ""}`,
      },
    ],
  };
}

/** Lists up to this many codes are looked over; longer ones get a field to search in. */
const fewCodes = 20;

const listKind = { nb: "Kodeliste", nn: "Kodeliste", en: "Code list" } as const;

/** The fields that use a list, as links. */
export function usedIn(all: readonly FieldAddress[], { to }: Frame): Piece {
  return joined(
    all.map(({ dataset, field }) =>
      link(to(`datasets/${dataset.id}/#${field}`), code(`${dataset.id}.${field}`)),
    ),
    ", ",
  );
}

function codesTable({ codes, title }: CodeList, frame: Frame): Html {
  const { language, say } = frame;
  const isDated = codes.some(({ validFrom, validTo }) => validFrom ?? validTo);
  const isDescribed = codes.some(({ description }) => description);
  const isSpelled = codes.some(({ aliases = [] }) => aliases.length > 0);
  return html`<div${codes.length > fewCodes && html` data-filter="${say(filterLabel)}"`}>${table({
    caption: title[language],
    captionHidden: true,
    narrow: codes.length > 200 ? "scroll" : "stack",
    columns: [
      { heading: say(shared.code), names: true },
      { heading: say(shared.codeName) },
      ...(isDescribed ? [{ heading: say({ nb: "Forklaring", nn: "Forklaring", en: "Explanation" }) }] : []),
      ...(isDated
        ? [
            { heading: say(shared.validity) },
            { heading: say({ nb: "Ble til", nn: "Vart til", en: "Became" }) },
          ]
        : []),
      ...(isSpelled ? [{ heading: say(spelled) }] : []),
    ],
    rows: codes.map((one) => [
      code(one.code),
      named(one.label, frame),
      ...(isDescribed ? [one.description?.[language]] : []),
      ...(isDated ? [validity(one), (one.successors ?? []).join(", ")] : []),
      ...(isSpelled ? [written((one.aliases ?? []).join(", "), "no", frame)] : []),
    ]),
  })}</div>`;
}

const spelled = {
  nb: "Andre skrivemåter (bare ved import)",
  nn: "Andre skrivemåtar (berre ved import)",
  en: "Other spellings (import only)",
} as const satisfies Text;

const filterLabel = {
  nb: "Søk i lista",
  nn: "Søk i lista",
  en: "Search the list",
} as const satisfies Text;

function validity({ validFrom, validTo }: Code): Piece {
  if (validFrom === undefined && validTo === undefined) return undefined;
  return html`${validFrom && day(validFrom)}–${validTo && day(validTo)}`;
}
