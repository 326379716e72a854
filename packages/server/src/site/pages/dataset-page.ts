import { cellText, type Field, type Language } from "@samapne/core";
import { legislationRoles, privacies } from "@samapne/generators/in-words";
import { dateInWords, facts, figure, html, link, type Piece, table, trail } from "@samapne/page";
import { explainedAt, ownerName, type Owner } from "../../people/owner-page.ts";
import { words as shared } from "../../people/words.ts";
import { dataPath, pagePath } from "../site-paths.ts";
import { byteSize } from "./byte-size.ts";
import type { SiteDataset } from "./site-dataset.ts";
import { sitePage } from "./site-frame.ts";
import { suits, words } from "./words.ts";

/** The page of a dataset: what it is, its files, its columns, and a few rows to look at. */
export function datasetPage(one: SiteDataset, owner: Owner, language: Language): string {
  const { dataset } = one;
  const title = dataset.title[language];
  return sitePage(
    {
      dataset,
      title: `${title} – ${ownerName(owner, language)}`,
      description: dataset.purpose,
      trail: trail(
        [
          [`../${pagePath(undefined, language)}`, shared.title[language]],
          ["", title],
        ],
        language,
      ),
      content: html`<h1>${title}</h1>
<p class="lead">${dataset.purpose[language]}</p>
${about(one, language)}
<h2 id="download">${shared.download[language]}</h2>
${downloads(one, language)}
<h2 id="fields">${words.fields[language]}</h2>
${columns(one, language)}
${one.first.length > 0 && html`<h2 id="rows">${words.first[language]}</h2>${preview(one, language)}`}`,
    },
    owner,
    language,
  );
}

function about({ dataset, rows, modified, files: [csv] }: SiteDataset, language: Language): Piece {
  const { id, version, rowMeaning, privacy, privacyNote, legislation = [] } = dataset;
  return facts([
    [words.rows[language], figure(rows, language)],
    [words.updated[language], dateInWords(modified, language)],
    [words.oneRow[language], rowMeaning[language]],
    [words.version[language], link(explainedAt(dataset, language), `${id}@${version}`)],
    [words.privacy[language], privacyNote?.[language] ?? privacies[privacy][language]],
    ...legislation.map(
      ({ name, uri, role }) => [legislationRoles[role][language], link(uri, name[language])] as const,
    ),
    [words.digest[language], html`<code>${csv.sha256}</code>`],
  ]);
}

function downloads({ dataset, files }: SiteDataset, language: Language): Piece {
  return table({
    caption: shared.download[language],
    captionHidden: true,
    columns: [
      { heading: words.file[language], names: true },
      { heading: words.size[language], numeric: true },
      { heading: words.suits[language] },
    ],
    rows: files.map(({ form, bytes }) => {
      const name = dataPath(dataset, form).slice("v1/".length);
      return [link(name, name), byteSize(bytes, language), suits[form][language]];
    }),
  });
}

function columns({ dataset }: SiteDataset, language: Language): Piece {
  return table({
    caption: words.fields[language],
    captionHidden: true,
    columns: [
      { heading: words.name[language], names: true },
      { heading: words.means[language] },
      { heading: words.unit[language] },
    ],
    rows: Object.entries(dataset.fields).map(([name, field]) => [
      html`<code>${name}</code>`,
      html`<strong>${field.label[language]}.</strong> ${field.description[language]}`,
      unitOf(field),
    ]),
  });
}

function unitOf(field: Field): string {
  return "unit" in field ? (field.unit ?? "") : "";
}

function preview({ dataset, first }: SiteDataset, language: Language): Piece {
  const fields = Object.entries(dataset.fields);
  return table({
    caption: words.first[language],
    captionHidden: true,
    narrow: "scroll",
    columns: fields.map(([name, { kind }]) => ({
      heading: name,
      numeric: kind === "integer" || kind === "decimal",
    })),
    rows: first.map((row) => fields.map(([name]) => cellText(row[name]))),
  });
}
