import { type Dataset, eachLanguage, type Language, specificationOf } from "@samapne/core";
import { frequencies, templateInWords } from "@samapne/generators/in-words";
import { codeBlock, html, link } from "@samapne/page";
import type { DatasetVersion, SiteModel } from "../model/model.ts";
import { uncapitalised } from "../parts/small.ts";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** For each dataset that is alive: what a supplier must deliver, and requirements to put into a tender. */
export function tenderPages({ datasets }: SiteModel): readonly SitePage[] {
  return datasets
    .filter(({ newest }) => newest.lifecycle.status !== "superseded")
    .map(({ newest }) => tenderPage(newest));
}

function tenderPage({ dataset, folder }: DatasetVersion): SitePage {
  return {
    path: `datasets/${dataset.id}/tender/`,
    section: "datasets",
    title: eachLanguage((language) => `${titles[language]}: ${uncapitalised(dataset.title[language])}`),
    description: eachLanguage((language) => about[language]),
    above: [
      ["datasets/", words.datasets],
      [`datasets/${dataset.id}/`, dataset.title],
    ],
    content: ({
      language,
      say,
      to,
      file,
    }) => html`<h1>${titles[language]}: ${uncapitalised(dataset.title[language])}</h1>
<p class="lead">${about[language]}</p>
<p>${say({
      nb: "Teksten er laget av spesifikasjonen, så kravene og kontrollen er de samme. Fyll ut det som står i hakeparentes, og la innkjøp og jurist lese den før du bruker den.",
      nn: "Teksten er laga av spesifikasjonen, så krava og kontrollen er dei same. Fyll ut det som står i hakeparentes, og lat innkjøp og jurist lese han før du bruker han.",
      en: "The text is made from the specification, so that the requirements and the check are the same. Fill in what stands in brackets, and let procurement and a lawyer read it before you use it.",
    })}</p>
${codeBlock(tenderText(dataset, language), { copied: true, said: say({ nb: "Kravtekst", nn: "Kravtekst", en: "Requirements" }), syntax: "text" })}
<h2 id="evaluate">${say({ nb: "Slik prøver du tilbudet", nn: "Slik prøver du tilbodet", en: "How to test the offer" })}</h2>
<ol>
<li>${say({ nb: "Be om en eksport med minst 100 rader, gjerne med oppdiktede tall.", nn: "Be om ein eksport med minst 100 rader, gjerne med oppdikta tal.", en: "Ask for an export of at least 100 rows; made-up figures will do." })}</li>
<li>${link(to(`validator/#${dataset.id}`), say({ nb: "Slipp den i kontrollen.", nn: "Slepp han i kontrollen.", en: "Drop it in the validator." }))} ${say({ nb: "Blir den godkjent, er kravet oppfylt.", nn: "Blir han godkjend, er kravet oppfylt.", en: "If it is approved, the requirement is met." })}</li>
<li>${say({ nb: "Sammenlign med", nn: "Samanlikn med", en: "Compare with" })} ${link(file(`specs/${folder}/example.csv`), say({ nb: "eksempelfila", nn: "dømefila", en: "the example file" }))}.</li>
</ol>`,
  };
}

const titles = {
  nb: "Krav til leverandøren",
  nn: "Krav til leverandøren",
  en: "Requirements for the supplier",
} as const;

const about = {
  nb: "Dette må leverandøren levere, som tekst du kan lime inn i en kravspesifikasjon.",
  nn: "Dette må leverandøren levere, som tekst du kan lime inn i ein kravspesifikasjon.",
  en: "What the supplier must deliver, as a text to paste into a requirements specification.",
} as const;

/** Requirements of a tender as plain text, numbered. The rules are the model's own words. */
export function tenderText(dataset: Dataset, language: Language): string {
  const { title, id, version, fields, rules = [], frequency } = dataset;
  const names = (all: readonly [string, { readonly label: Dataset["title"] }][]) =>
    all.map(([name, { label }]) => `   - ${name} (${label[language]})`).join("\n");
  const all = Object.entries(fields);
  const required = all.filter(([, field]) => field.required === true);
  const optional = all.filter(([, field]) => field.required !== true);
  const facts = {
    title: title[language],
    id,
    version,
    address: specificationOf(dataset),
    required: names(required),
    optional: optional.length > 0 ? names(optional) : `   - ${nothing[language]}`,
    frequency: frequencies[frequency][language],
    key: dataset.key.join(" + "),
    rules: rules
      .filter(({ severity = "error" }) => severity === "error")
      .map((rule) => `   - ${rule.id}: ${templateInWords(rule.message[language], dataset, language)}`)
      .join("\n"),
  };
  return texts[language].replace(/\{(\w+)\}/g, (_, name: keyof typeof facts) => facts[name]);
}

const nothing = { nb: "ingen", nn: "ingen", en: "none" } as const;

const texts: Readonly<Record<Language, string>> = {
  nb: `KRAV TIL EKSPORT AV ÅPNE DATA: {title}

1. Løsningen skal kunne eksportere datasettet «{title}» slik det er spesifisert i SamÅpne-registeret, {id}, versjon {version}:
   {address}

2. Eksporten skal ha disse feltene, med disse navnene som overskrifter, og alltid ha verdi i dem:
{required}

3. Eksporten skal ha disse feltene når opplysningen finnes i løsningen:
{optional}

4. Eksporten skal være CSV i UTF-8 med komma som skilletegn og punktum som desimaltegn. Datoer skrives ÅÅÅÅ-MM-DD, tidspunkt med avvik fra UTC (2025-10-26T02:00:00+02:00). Koder skrives som tekst, med innledende nuller.

5. En verdi som mangler, skal være tom. Løsningen skal ikke skrive 0, «-», «NA» eller liknende i stedet.

6. Rader skal ha fast nøkkel ({key}). Nøkkelen skal ikke gjenbrukes, og den skal stå uendret når løsningen oppgraderes.

7. Eksporten skal følge alle regler i spesifikasjonen. Det gjelder blant annet:
{rules}

8. Eksporten skal være godkjent uten feil av registerets kontroll («samapne validate» i streng modus). Leverandøren skal legge ved kontrollrapporten for en eksport med minst 100 rader i tilbudet, og ved hver ny hovedversjon av løsningen.

9. Eksporten skal kunne kjøres automatisk minst så ofte som datasettet oppdateres ({frequency}), og kunne hentes av kommunen uten manuelt arbeid.

10. Når registeret gir ut en ny versjon av spesifikasjonen, skal leverandøren støtte den innen [6] måneder. Forrige versjon skal støttes i minst [12] måneder etter det.

11. Kommunen eier dataene og kan publisere dem fritt. Eksporten skal ikke ha vilkår som hindrer det.

12. Feil som kontrollen sier at leverandøren må rette, er feil i leveransen og rettes uten ekstra kostnad innen [20] virkedager.
`,
  nn: `KRAV TIL EKSPORT AV OPNE DATA: {title}

1. Løysinga skal kunne eksportere datasettet «{title}» slik det er spesifisert i SamÅpne-registeret, {id}, versjon {version}:
   {address}

2. Eksporten skal ha desse felta, med desse namna som overskrifter, og alltid ha verdi i dei:
{required}

3. Eksporten skal ha desse felta når opplysninga finst i løysinga:
{optional}

4. Eksporten skal vere CSV i UTF-8 med komma som skiljeteikn og punktum som desimalteikn. Datoar blir skrivne ÅÅÅÅ-MM-DD, tidspunkt med avvik frå UTC (2025-10-26T02:00:00+02:00). Kodar blir skrivne som tekst, med innleiande nullar.

5. Ein verdi som manglar, skal vere tom. Løysinga skal ikkje skrive 0, «-», «NA» eller liknande i staden.

6. Rader skal ha fast nøkkel ({key}). Nøkkelen skal ikkje brukast om att, og han skal stå uendra når løysinga blir oppgradert.

7. Eksporten skal følgje alle reglar i spesifikasjonen. Det gjeld mellom anna:
{rules}

8. Eksporten skal vere godkjend utan feil av kontrollen til registeret («samapne validate» i streng modus). Leverandøren skal leggje ved kontrollrapporten for ein eksport med minst 100 rader i tilbodet, og ved kvar ny hovudversjon av løysinga.

9. Eksporten skal kunne køyrast automatisk minst så ofte som datasettet blir oppdatert ({frequency}), og kunne hentast av kommunen utan manuelt arbeid.

10. Når registeret gir ut ein ny versjon av spesifikasjonen, skal leverandøren støtte han innan [6] månader. Førre versjon skal vere støtta i minst [12] månader etter det.

11. Kommunen eig dataa og kan publisere dei fritt. Eksporten skal ikkje ha vilkår som hindrar det.

12. Feil som kontrollen seier at leverandøren må rette, er feil i leveransen og blir retta utan ekstra kostnad innan [20] virkedagar.
`,
  en: `REQUIREMENTS FOR THE EXPORT OF OPEN DATA: {title}

1. The solution shall be able to export the dataset “{title}” as specified in the SamÅpne registry, {id}, version {version}:
   {address}

2. The export shall have these fields, with these names as headings, and always a value in them:
{required}

3. The export shall have these fields where the solution holds the information:
{optional}

4. The export shall be CSV in UTF-8, with comma as delimiter and point as decimal sign. Dates are written YYYY-MM-DD, times with their offset from UTC (2025-10-26T02:00:00+02:00). Codes are written as text, with leading zeros.

5. A missing value shall be empty. The solution shall not write 0, “-”, “NA” or the like instead.

6. Rows shall have a stable key ({key}). Keys shall not be reused, and shall not change when the solution is upgraded.

7. The export shall follow every rule of the specification. Among them:
{rules}

8. The export shall be approved without errors by the registry's validator (“samapne validate” in strict mode). The supplier shall enclose the report on an export of at least 100 rows with the offer, and with each new major version of the solution.

9. The export shall run automatically at least as often as the dataset is updated ({frequency}), and the municipality shall be able to fetch it without manual work.

10. When the registry releases a new version of the specification, the supplier shall support it within [6] months. The previous version shall be supported for at least [12] months after that.

11. The municipality owns the data and may publish them freely. The export shall carry no terms that prevent this.

12. Faults that the validator says the supplier must correct are faults of the delivery, and are corrected at no extra cost within [20] working days.
`,
};
