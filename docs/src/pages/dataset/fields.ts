import type { Dataset, Field } from "@samapne/core";
import {
  allowedValues,
  codeListOf,
  exampleText,
  kindName,
  unitOf,
  words,
} from "@samapne/generators/in-words";
import { badge, facts, html, type Html, link, type Piece, table } from "@samapne/page";
import type { PageSection } from "../../parts/section.ts";
import { code, joined, named, sourceOf, written } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";

/** The fields: all of them in a table to look over, then each with all there is to know. */
export function fieldsSection(dataset: Dataset, frame: Frame): PageSection {
  const fields = Object.entries(dataset.fields);
  return {
    id: "fields",
    title: words.fields,
    content: html`${overview(fields, frame)}
<div class="field-list">
${fields.map(([name, field]) => fieldCard(name, field, dataset, frame))}</div>
`,
  };
}

function overview(fields: readonly (readonly [string, Field])[], { language, say }: Frame): Html {
  return html`<div class="overview">${table({
    caption: say({ nb: "Feltene i korte trekk", nn: "Felta i korte trekk", en: "The fields at a glance" }),
    columns: [
      { heading: say(words.name), names: true },
      { heading: say(words.label) },
      { heading: say(words.type) },
      { heading: say(words.required) },
      { heading: say(words.example) },
    ],
    rows: fields.map(([name, field]) => [
      link(`#${name}`, code(name)),
      field.label[language],
      kindName(field, language),
      say(words[field.required === true ? "yes" : "no"]),
      exampleOf(field),
    ]),
  })}</div>`;
}

function fieldCard(name: string, field: Field, dataset: Dataset, frame: Frame): Html {
  const { language, say } = frame;
  const required = field.required === true && html` ${badge(say(words.required))}`;
  const isKey = dataset.key.includes(name) && html` ${badge(say(words.key))}`;
  return html`<article class="field" id="${name}"><h3><a href="#${name}">${code(name)}</a> ${field.label[language]}${required}${isKey}</h3>
<p>${field.description[language]}</p>
${facts([
  [say(words.type), typeOf(field, frame)],
  [say(words.allowed), allowedOf(field, frame)],
  [say(words.example), exampleOf(field)],
  [say(words.privacy), privacyOf(field, frame)],
  [say(words.references), referenceOf(name, dataset, frame)],
  [say(words.headings), written(joined((field.aliases ?? []).map(code), ", "), "no", frame)],
  [say({ nb: "Samme som", nn: "Same som", en: "Same as" }), joined((field.matches ?? []).map(code), ", ")],
  [say(words.source), definitionOf(field, frame)],
])}</article>
`;
}

function typeOf(field: Field, { language, say }: Frame): Piece {
  const unit = unitOf(field);
  return html`${kindName(field, language)}${unit !== undefined && html`, ${say(words.unit).toLowerCase()} ${code(unit)}`}`;
}

function allowedOf(field: Field, frame: Frame): Piece {
  const { language, to, say } = frame;
  const list = codeListOf(field);
  const said = allowedValues(field, language);
  if (list !== undefined)
    return html`${said}${said !== "" && html`. `}${link(to(`code-lists/${list.id}/`), html`${say(theList)} ${named(list.title, frame)}`)}`;
  const described = field.kind === "list" ? field.items : field;
  if (described.kind !== "identifier") return said;
  return html`${said} ${link(to(`identifiers/#${described.scheme.id}`), say(more))}`;
}

const theList = { nb: "Kodelista", nn: "Kodelista", en: "The code list" } as const;
const more = {
  nb: "Mer om denne identifikatoren",
  nn: "Meir om denne identifikatoren",
  en: "More about this identifier",
} as const;

function exampleOf(field: Field): Piece {
  const example = exampleText(field);
  return example !== "" && code(example);
}

function privacyOf({ privacy = "open" }: Field, { say }: Frame): Piece {
  return privacy === "open" ? say({ nb: "åpent", nn: "ope", en: "open" }) : say(words[privacy]);
}

function referenceOf(name: string, { references = {} }: Dataset, { to }: Frame): Piece {
  const targets = Object.values(references).flatMap(({ dataset, fields, to: fieldsThere }) => {
    const place = fields.indexOf(name);
    const there = fieldsThere[place];
    if (place < 0 || there === undefined) return [];
    return [link(to(`datasets/${dataset}/#${there}`), code(`${dataset}.${there}`))];
  });
  return joined(targets, ", ");
}

function definitionOf(field: Field, frame: Frame): Piece {
  const described = field.kind === "list" ? field.items : field;
  const scheme = described.kind === "identifier" ? described.scheme.source : undefined;
  const source = field.source ?? codeListOf(field)?.source ?? scheme;
  return source !== undefined && sourceOf(source, frame);
}
