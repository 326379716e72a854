import type { Text } from "@samapne/core";
import { frequencies, words } from "@samapne/generators/in-words";
import { dateInWords, facts, html, type Html, link, notice, type Piece } from "@samapne/page";
import type { DatasetEntry, DatasetVersion } from "../../model/model.ts";
import { code, joined, statusBadge } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";

/** What the dataset is, before anything else: purpose, status, owner, version, licence, last change. */
export function datasetHead(entry: DatasetEntry, version: DatasetVersion, frame: Frame): Html {
  const { dataset, lifecycle, changed } = version;
  const { language, say } = frame;
  const { key } = dataset;
  return html`<h1>${dataset.title[language]}</h1>
<p class="lead">${dataset.purpose[language]}</p>
<p>${statusBadge(lifecycle, frame)} ${code(`${dataset.id}@${dataset.version}`)}</p>
${statusNotice(version, frame)}${facts([
    [say(words.row), dataset.rowMeaning[language]],
    [say(words.key), key.length === 0 ? say(words.noKey) : joined(key.map(code), " + ")],
    [say(words.frequency), frequencies[dataset.frequency][language]],
    [say(owner), say(ownerIs)],
    [say(words.version), versions(entry, version, frame)],
    [say(words.licence), link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")],
    [say(lastChange), changed === undefined ? undefined : dateInWords(changed, language)],
    [say(words.themes), themesOf(version, frame)],
  ])}`;
}

/** The themes of data.europa.eu that datasets here have, in words; others stand as their code. */
const themeNames: Readonly<Record<string, Text>> = {
  EDUC: {
    nb: "utdanning, kultur og sport",
    nn: "utdanning, kultur og sport",
    en: "education, culture and sport",
  },
  ENER: { nb: "energi", nn: "energi", en: "energy" },
  GOVE: {
    nb: "forvaltning og offentlig sektor",
    nn: "forvaltning og offentleg sektor",
    en: "government and public sector",
  },
  ENVI: { nb: "miljø", nn: "miljø", en: "environment" },
  HEAL: { nb: "helse", nn: "helse", en: "health" },
  REGI: { nb: "regioner og byer", nn: "regionar og byar", en: "regions and cities" },
  SOCI: { nb: "befolkning og samfunn", nn: "befolkning og samfunn", en: "population and society" },
};

function themesOf({ dataset }: DatasetVersion, { say }: Frame): Piece {
  const { themes, los = [] } = dataset;
  const named = themes.map((theme) => {
    const name = themeNames[theme];
    return name === undefined ? code(theme) : html`${say(name)} ${code(theme)}`;
  });
  return joined([...named, ...los.map(code)], ", ");
}

const owner = { nb: "Eier", nn: "Eigar", en: "Owner" } as const;
const ownerIs = {
  nb: "SamÅpne-registeret. Samordningskoordinator er ikke utpekt.",
  nn: "SamÅpne-registeret. Samordningskoordinator er ikkje peikt ut.",
  en: "The SamÅpne registry. No coordinator has been appointed.",
} as const;
const lastChange = { nb: "Sist endret", nn: "Sist endra", en: "Last changed" } as const;

function versions({ id, versions: all }: DatasetEntry, { dataset }: DatasetVersion, { to }: Frame): Piece {
  return joined(
    all.map((one) =>
      one.dataset.version === dataset.version
        ? html`<strong>${one.dataset.version}</strong>`
        : link(to(`datasets/${id}/${one.dataset.version}/`), one.dataset.version),
    ),
    ", ",
  );
}

function statusNotice({ lifecycle }: DatasetVersion, { language, say, to }: Frame): Piece {
  const successors = (lifecycle.successors ?? []).map((id) =>
    link(to(`datasets/${id.split("@")[0]}/`), code(id)),
  );
  const { status, note } = lifecycle;
  if (status === "draft")
    return notice(
      html`<p>${say(draftText)}</p>`,
      language,
      "warning",
      say({ nb: "Utkast", nn: "Utkast", en: "Draft" }),
    );
  if (status === "current") return undefined;
  return notice(
    html`<p>${note && note[language]} ${successors.length > 0 && html`${say({ nb: "Bruk i stedet", nn: "Bruk i staden", en: "Use instead" })}: ${joined(successors, ", ")}.`}</p>`,
    language,
    "warning",
    status === "superseded"
      ? say({
          nb: "Denne versjonen er erstattet",
          nn: "Denne versjonen er erstatta",
          en: "This version has been superseded",
        })
      : say({
          nb: "Denne versjonen er trukket",
          nn: "Denne versjonen er trekt",
          en: "This version has been withdrawn",
        }),
  );
}

const draftText = {
  nb: "Spesifikasjonen kan endres uten varsel fram til første utgivelse. Prøv den gjerne, og si fra om det som ikke stemmer.",
  nn: "Spesifikasjonen kan endrast utan varsel fram til første utgiving. Prøv han gjerne, og sei frå om det som ikkje stemmer.",
  en: "The specification may change without notice until its first release. Please try it, and tell us what is wrong.",
} as const;
