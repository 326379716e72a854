import { fixerNames, problemAddress, type ProblemId, problems, type Text } from "@samapne/core";
import { words as shared } from "@samapne/generators/in-words";
import { facts, html, link, type Piece, table } from "@samapne/page";
import type { FailingExample } from "../model/failing/failing-file.ts";
import { whyNoExample } from "../model/failing/why-no-example.ts";
import { failingSheet } from "../parts/failing-sheet.ts";
import type { IssueKind, SiteModel } from "../model/model.ts";
import { capitalised, code } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";
import { severityBadge } from "./dataset/rules.ts";
import { templateShown } from "./placeholders.ts";

const above = [["reference/", words.reference]] as const;

/** A page for every message the validator can give, and the list of them. */
export function issuePages({ issues }: SiteModel): readonly SitePage[] {
  return [issueList(issues), ...issues.map(issuePage)];
}

/** What the first part of a code is about. */
const groups: Readonly<Record<string, Text>> = {
  file: { nb: "Selve fila", nn: "Sjølve fila", en: "The file itself" },
  cell: { nb: "Hvordan celler er skrevet", nn: "Korleis celler er skrivne", en: "How cells are written" },
  row: { nb: "Rader", nn: "Rader", en: "Rows" },
  field: { nb: "Felt", nn: "Felt", en: "Fields" },
  text: { nb: "Tekst", nn: "Tekst", en: "Text" },
  code: { nb: "Koder", nn: "Kodar", en: "Codes" },
  identifier: { nb: "Identifikatorer", nn: "Identifikatorar", en: "Identifiers" },
  key: { nb: "Nøkler", nn: "Nøklar", en: "Keys" },
  reference: { nb: "Henvisninger", nn: "Tilvisingar", en: "References" },
  check: { nb: "Hele tabellen", nn: "Heile tabellen", en: "The whole table" },
  date: { nb: "Datoer", nn: "Datoar", en: "Dates" },
  instant: { nb: "Tidspunkt", nn: "Tidspunkt", en: "Times" },
  period: { nb: "Perioder", nn: "Periodar", en: "Periods" },
  number: { nb: "Tall", nn: "Tal", en: "Numbers" },
  list: { nb: "Lister i én celle", nn: "Lister i éi celle", en: "Lists in one cell" },
  uri: { nb: "Nettadresser", nn: "Nettadresser", en: "Addresses on the web" },
  personal: { nb: "Personopplysninger", nn: "Personopplysningar", en: "Personal data" },
  suppression: { nb: "Små tall om personer", nn: "Små tal om personar", en: "Small counts of persons" },
  previous: {
    nb: "Sammenlignet med forrige leveranse",
    nn: "Samanlikna med førre leveranse",
    en: "Compared with the previous delivery",
  },
  rule: { nb: "Regler på tvers av felt", nn: "Reglar på tvers av felt", en: "Rules across fields" },
};

function issueList(issues: readonly IssueKind[]): SitePage {
  const groupOf = ({ code: name }: IssueKind) => name.split(".")[0] ?? name;
  const order = [...new Set(issues.map(groupOf))].toSorted();
  return {
    path: "issues/",
    section: "reference",
    title: words.issues,
    above,
    description: {
      nb: "Alt kontrollen kan si om en fil.",
      nn: "Alt kontrollen kan seie om ei fil.",
      en: "Everything the validator can say about a file.",
    },
    content: (frame) => html`<h1>${frame.say(words.issues)}</h1>
<p class="lead">${frame.say({
      nb: "Alt kontrollen kan si om en fil. Reglene til hvert datasett står på siden til datasettet.",
      nn: "Alt kontrollen kan seie om ei fil. Reglane til kvart datasett står på sida til datasettet.",
      en: "Everything the validator can say about a file. The rules of each dataset stand on the dataset's page.",
    })}</p>
${order.map(
  (group) => html`<h2 id="${group}">${groups[group] ? frame.say(groups[group]) : group}</h2>
${issueTable(
  issues.filter((one) => groupOf(one) === group),
  frame,
)}`,
)}`,
  };
}

function issueTable(issues: readonly IssueKind[], frame: Frame) {
  const { language, say, to } = frame;
  return table({
    caption: say(words.issues),
    captionHidden: true,
    columns: [
      { heading: say(shared.what), names: true },
      { heading: say(shared.code) },
      { heading: say(shared.severity) },
      { heading: capitalised(say(shared.fixedBy)) },
    ],
    rows: issues.map(({ code: name, entry }) => [
      link(to(`issues/${name}/`), entry.title[language]),
      code(name),
      severityBadge(entry.severity, frame),
      fixerNames[entry.fixer][language],
    ]),
  });
}

function issuePage({ code: name, entry, example }: IssueKind): SitePage {
  return {
    path: `issues/${name}/`,
    section: "reference",
    title: entry.title,
    above: [...above, ["issues/", words.issues]],
    content: (frame) => {
      const { language, say } = frame;
      return html`<h1>${entry.title[language]}</h1>
<p>${severityBadge(entry.severity, frame)} ${code(name)}</p>
${facts([
  [say(shared.message), templateShown(entry.message[language], language)],
  [
    say({ nb: "Gjør dette", nn: "Gjer dette", en: "Do this" }),
    entry.advice && templateShown(entry.advice[language], language),
  ],
  [
    say({ nb: "Hvem som retter", nn: "Kven som rettar", en: "Who corrects it" }),
    fixerNames[entry.fixer][language],
  ],
])}
<p>${say({
        nb: "Det som står i hakeparentes, fylles ut fra fila di.",
        nn: "Det som står i hakeparentes, blir fylt ut frå fila di.",
        en: "What stands in brackets is filled in from your file.",
      })} ${link(frame.to("validator/"), say(words.validator))}.</p>
${exampleSection(name, example, frame)}`;
    },
    found: (language) => [
      {
        path: `issues/${name}/`,
        title: entry.title[language],
        kind: issueKind,
        text: `${name} ${entry.advice?.[language] ?? ""}`,
      },
    ],
  };
}

/** A file that gets the message: what it looks like, to try at once, to take home. */
function exampleSection(name: string, example: FailingExample | undefined, frame: Frame): Piece {
  const { say, to, file } = frame;
  const why = whyNoExample.get(name);
  if (example === undefined) return why && html`<p>${say(why)}</p>`;
  return html`<h2 id="example">${say({ nb: "Slik ser det ut", nn: "Slik ser det ut", en: "What it looks like" })}</h2>
${failingSheet(example, frame)}<p class="action">${link(to(`validator/#example:${name}`), say({ nb: "Kontroller denne fila", nn: "Kontroller denne fila", en: "Check this file" }), { className: "button second" })} ${link(file(exampleAddress(name, example)), html`${say({ nb: "Last ned fila", nn: "Last ned fila", en: "Download the file" })} (${example.name})`)}</p>`;
}

/** Where the file of a message lies, from the site's root. */
export function exampleAddress(name: string, { name: file }: FailingExample): string {
  return `examples/${name}/${file}`;
}

const issueKind = { nb: "Feilmelding", nn: "Feilmelding", en: "Message" } as const;

/** The reasons an API refuses a request: a list, and a page for each. */
export function problemPages(): readonly SitePage[] {
  const all = Object.entries(problems) as readonly [ProblemId, (typeof problems)[ProblemId]][];
  const list: SitePage = {
    path: "problems/",
    section: "reference",
    title: words.problems,
    above,
    content: (frame) => html`<h1>${frame.say(words.problems)}</h1>
<p class="lead">${frame.say(problemText)}</p>
${table({
  caption: frame.say(words.problems),
  captionHidden: true,
  columns: [
    { heading: frame.say(shared.what), names: true },
    { heading: frame.say({ nb: "Statuskode", nn: "Statuskode", en: "Status" }), numeric: true },
    { heading: frame.say(shared.id) },
  ],
  rows: all.map(([id, { status, title }]) => [
    link(frame.to(`problems/${id}/`), title[frame.language]),
    String(status),
    code(id),
  ]),
})}`,
  };
  return [list, ...all.map(([id, { status, title }]) => problemPage(id, status, title))];
}

const problemText = {
  nb: "Et API etter kontrakten svarer med application/problem+json (RFC 9457) når det avviser en forespørsel. Feltet type peker hit.",
  nn: "Eit API etter kontrakten svarer med application/problem+json (RFC 9457) når det avviser ein førespurnad. Feltet type peikar hit.",
  en: "An API that follows the contract answers with application/problem+json (RFC 9457) when it refuses a request. The field type points here.",
} as const;

function problemPage(id: ProblemId, status: number, title: Text): SitePage {
  return {
    path: `problems/${id}/`,
    section: "reference",
    title,
    above: [...above, ["problems/", words.problems]],
    content: ({ language, say }) => html`<h1>${title[language]}</h1>
${facts([
  [say({ nb: "Statuskode", nn: "Statuskode", en: "Status" }), status],
  ["type", code(problemAddress(id))],
  [say({ nb: "Hva du kan gjøre", nn: "Kva du kan gjere", en: "What you can do" }), say(remedies[id])],
])}`,
    found: (language) => [
      { path: `problems/${id}/`, title: title[language], kind: words.problems, text: `${id} ${status}` },
    ],
  };
}

/** What the caller can do about each refusal. */
const remedies: Readonly<Record<ProblemId, Text>> = {
  "unknown-parameter": {
    nb: "Se etter skrivefeil i parameteren. Svaret navngir den, og OpenAPI-dokumentet lister dem som finnes.",
    nn: "Sjå etter skrivefeil i parameteren. Svaret nemner han, og OpenAPI-dokumentet listar dei som finst.",
    en: "Look for a typing mistake in the parameter. The answer names it, and the OpenAPI document lists those there are.",
  },
  "invalid-parameter": {
    nb: "Rett verdien. Svaret sier hvilken parameter det gjelder og hva som ventes.",
    nn: "Rett verdien. Svaret seier kva parameter det gjeld og kva som er venta.",
    en: "Correct the value. The answer says which parameter it is and what is expected.",
  },
  "not-found": {
    nb: "Se etter skrivefeil i adressen. Raden kan også være fjernet.",
    nn: "Sjå etter skrivefeil i adressa. Rada kan òg vere fjerna.",
    en: "Look for a typing mistake in the address. The row may also have been removed.",
  },
  "method-not-allowed": {
    nb: "Dataene kan bare leses: bruk GET, HEAD eller OPTIONS.",
    nn: "Dataa kan berre lesast: bruk GET, HEAD eller OPTIONS.",
    en: "The data can only be read: use GET, HEAD or OPTIONS.",
  },
  "not-acceptable": {
    nb: "Be om et format som finnes. Svaret lister dem.",
    nn: "Be om eit format som finst. Svaret listar dei.",
    en: "Ask for a format there is. The answer lists them.",
  },
  "data-replaced": {
    nb: "Begynn på nytt fra første side. Dataene ble byttet ut mens du hentet dem.",
    nn: "Byrja på nytt frå første side. Dataa vart bytte ut medan du henta dei.",
    en: "Begin again from the first page. The data were replaced while you were fetching them.",
  },
  "changes-unknown": {
    nb: "Hent alle radene på nytt. Tjenesten husker ikke endringer så langt tilbake.",
    nn: "Hent alle radene på nytt. Tenesta hugsar ikkje endringar så langt tilbake.",
    en: "Fetch all rows again. The service does not remember changes that far back.",
  },
  "data-changed": {
    nb: "Hent alt på nytt: det har kommet nye data siden du fikk ETag-en eller datoen du sendte.",
    nn: "Hent alt på nytt: det har kome nye data sidan du fekk ETag-en eller datoen du sende.",
    en: "Fetch all of it again: the data are others than when you were given the ETag or the date you sent.",
  },
  "address-too-long": {
    nb: "Del opp forespørselen, for eksempel med færre verdier i filteret.",
    nn: "Del opp førespurnaden, til dømes med færre verdiar i filteret.",
    en: "Split the request, for example with fewer values in the filter.",
  },
  "range-not-satisfiable": {
    nb: "Be om en del av fila som finnes. Svaret sier hvor stor fila er.",
    nn: "Be om ein del av fila som finst. Svaret seier kor stor fila er.",
    en: "Ask for a part of the file that exists. The answer says how large the file is.",
  },
  "too-many-requests": {
    nb: "Vent så lenge som Retry-After sier, og spør sjeldnere.",
    nn: "Vent så lenge som Retry-After seier, og spør sjeldnare.",
    en: "Wait as long as Retry-After says, and ask less often.",
  },
  "too-many-exports": {
    nb: "Vent til en annen eksport er ferdig. Retry-After sier hvor lenge.",
    nn: "Vent til ein annan eksport er ferdig. Retry-After seier kor lenge.",
    en: "Wait until another export has finished. Retry-After says how long.",
  },
  "headers-too-large": {
    nb: "Send mindre hodefelt, for eksempel færre informasjonskapsler.",
    nn: "Send mindre hovudfelt, til dømes færre informasjonskapslar.",
    en: "Send smaller headers, for example fewer cookies.",
  },
  "query-too-slow": {
    nb: "Avgrens med filtre, eller hent hele eksporten.",
    nn: "Avgrens med filter, eller hent heile eksporten.",
    en: "Narrow it down with filters, or fetch the whole export.",
  },
  unavailable: {
    nb: "Prøv igjen om litt. Retry-After sier når.",
    nn: "Prøv igjen om litt. Retry-After seier når.",
    en: "Try again shortly. Retry-After says when.",
  },
};
