import { cards, html, type Html, link, table } from "@samapne/page";
import { words as shared } from "@samapne/generators/in-words";
import type { SiteModel } from "../model/model.ts";
import { usedIn } from "./code-lists.ts";
import { code, joined, sourceOf } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

const above = [["reference/", words.reference]] as const;

/** Every field of every dataset, by name: to look a name up without script. */
export function fieldsPage({ datasets }: SiteModel): SitePage {
  const all = datasets.flatMap(({ newest: { dataset } }) =>
    Object.entries(dataset.fields).map(([name, field]) => ({ name, field, dataset })),
  );
  const names = [...new Set(all.map(({ name }) => name))].toSorted();
  const row = (name: string, { language, to }: Frame) => {
    const found = all.filter((one) => one.name === name);
    const labels = [...new Set(found.map(({ field }) => field.label[language]))];
    const links = found.map(({ dataset }) =>
      link(to(`datasets/${dataset.id}/#${name}`), dataset.title[language]),
    );
    return {
      id: name,
      cells: [code(name), labels.join(", "), found[0]?.field.description[language], joined(links, ", ")],
    };
  };
  return {
    path: "fields/",
    section: "reference",
    title: words.fields,
    above,
    scripts: ["filter.js"],
    description: {
      nb: "Alle felt i alle datasett, med hva de betyr.",
      nn: "Alle felt i alle datasett, med kva dei betyr.",
      en: "Every field of every dataset, and what it means.",
    },
    content: (frame) => html`<h1>${frame.say(words.fields)}</h1>
<p class="lead">${frame.say({
      nb: "Slå opp et feltnavn, og se hva det betyr og hvor det brukes.",
      nn: "Slå opp eit feltnamn, og sjå kva det betyr og kvar det blir brukt.",
      en: "Look up the name of a field, what it means and where it is used.",
    })}</p>
<div data-filter="${frame.say({ nb: "Søk blant feltene", nn: "Søk blant felta", en: "Search the fields" })}">${table(
      {
        caption: frame.say(words.fields),
        captionHidden: true,
        columns: [
          { heading: frame.say(shared.name), names: true },
          { heading: frame.say(shared.label) },
          { heading: frame.say({ nb: "Hva det betyr", nn: "Kva det betyr", en: "What it means" }) },
          { heading: frame.say(words.datasets) },
        ],
        rows: names.map((name) => row(name, frame)),
      },
    )}</div>`,
  };
}

/** The kinds of identifiers, with their shape and check digit. */
export function identifiersPage({ schemes }: SiteModel): SitePage {
  return {
    path: "identifiers/",
    section: "reference",
    title: { nb: "Identifikatorer", nn: "Identifikatorar", en: "Identifiers" },
    above,
    content: (
      frame,
    ) => html`<h1>${frame.say({ nb: "Identifikatorer", nn: "Identifikatorar", en: "Identifiers" })}</h1>
${schemes.map(
  ({ scheme, usedBy }) => html`<section id="${scheme.id}"><h2>${scheme.label[frame.language]}</h2>
<p>${scheme.description[frame.language]}</p>
${identifierFacts(scheme, frame)}<p>${frame.say(shared.usedBy)}: ${usedIn(usedBy, frame)}</p></section>
`,
)}`,
  };
}

function identifierFacts(
  { pattern, example, source, check }: SiteModel["schemes"][number]["scheme"],
  frame: Frame,
): Html {
  const { say } = frame;
  return html`<ul><li>${say(shared.example)}: ${code(example)}</li><li>${say({ nb: "Mønster", nn: "Mønster", en: "Pattern" })}: ${code(pattern)}</li>${check && html`<li>${say({ nb: "Kontrollsiffer", nn: "Kontrollsiffer", en: "Check digit" })}: ${check.method.toUpperCase()}</li>`}<li>${say(shared.source)}: ${sourceOf(source, frame)}</li></ul>`;
}

/** Everything to look up, in one place. */
export function referencePage(): SitePage {
  return {
    path: "reference/",
    section: "reference",
    title: words.reference,
    content: ({ say, to, file }) => html`<h1>${say(words.reference)}</h1>
${cards([
  {
    address: to("fields/"),
    title: say(words.fields),
    text: say({
      nb: "Hva betyr feltet, og hvor brukes det?",
      nn: "Kva betyr feltet, og kvar blir det brukt?",
      en: "What does a field mean, and where is it used?",
    }),
  },
  {
    address: to("code-lists/"),
    title: say(words.codeLists),
    text: say({
      nb: "Kommunenummer, bygningstyper, energibærere og de andre listene, med kilde og gyldighet.",
      nn: "Kommunenummer, bygningstypar, energiberarar og dei andre listene, med kjelde og gyldigheit.",
      en: "Municipality numbers, building types, energy carriers and the other lists, with source and validity.",
    }),
  },
  {
    address: to("identifiers/"),
    title: say({ nb: "Identifikatorer", nn: "Identifikatorar", en: "Identifiers" }),
    text: say({
      nb: "Organisasjonsnummer, målepunkt-ID og andre numre med fast form.",
      nn: "Organisasjonsnummer, målepunkt-ID og andre nummer med fast form.",
      en: "Organisation numbers, metering point ids and other numbers of a fixed form.",
    }),
  },
  {
    address: to("issues/"),
    title: say(words.issues),
    text: say({
      nb: "Alt kontrollen kan si, hva det betyr og hva du gjør.",
      nn: "Alt kontrollen kan seie, kva det betyr og kva du gjer.",
      en: "Everything the validator can say, what it means and what to do.",
    }),
  },
  {
    address: to("problems/"),
    title: say(words.problems),
    text: say({
      nb: "Hvorfor et API avviste forespørselen.",
      nn: "Kvifor eit API avviste førespurnaden.",
      en: "Why an API refused a request.",
    }),
  },
  {
    address: file("en/api/"),
    title: say(words.api),
    text: say({
      nb: "Funksjonene og typene i npm-pakkene, på engelsk.",
      nn: "Funksjonane og typane i npm-pakkane, på engelsk.",
      en: "The functions and types of the npm packages.",
    }),
  },
])}`,
  };
}
