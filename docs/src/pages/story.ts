import { bars, html, type Html, link, table, figure } from "@samapne/page";
import type { Publisher, SiteModel } from "../model/model.ts";
import { code } from "../parts/small.ts";
import type { Frame, SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** What is in the files SamÅpne's municipalities published in 2022, told with what the validator finds in them. */
export function storyPage({ publishers }: SiteModel): SitePage {
  return {
    path: "story/",
    section: "about",
    title: words.story,
    description: {
      nb: "Fire kommuner publiserte samordnede energidata i 2022. Dette fant kontrollen i filene.",
      nn: "Fire kommunar publiserte samordna energidata i 2022. Dette fann kontrollen i filene.",
      en: "Four municipalities published coordinated energy data in 2022. This is what the validator found in the files.",
    },
    content: (frame) => html`<h1>${frame.say({
      nb: "Filene fra 2022, og hva som sto i dem",
      nn: "Filene frå 2022, og kva som stod i dei",
      en: "The files of 2022, and what was in them",
    })}</h1>
${paragraphs(frame)}
${publishers.map((publisher) => publisherChart(publisher, frame))}
${lessons(frame)}`,
  };
}

function paragraphs({ say, to }: Pick<Frame, "say" | "to">): Html {
  return html`<p class="lead">${say({
    nb: "Prosjektet SamÅpne (2019–2022) fikk Bodø, Drammen, Stavanger og Trondheim til å publisere energidata i samme form. Arbeidet var grundig. Likevel passer ikke filene sammen.",
    nn: "Prosjektet SamÅpne (2019–2022) fekk Bodø, Drammen, Stavanger og Trondheim til å publisere energidata i same form. Arbeidet var grundig. Likevel passar ikkje filene saman.",
    en: "The SamÅpne project (2019–2022) had Bodø, Drammen, Stavanger and Trondheim publish energy data in one form. The work was thorough. Still, the files do not fit together.",
  })}</p>
<p>${say({
    nb: "Det fantes fire tabeller, felles kolonnenavn og en beskrivelse av hver kolonne. Det som manglet, var et program som leste filene og sa fra. Vi har lest dem nå. Tallene under er det kontrollen på dette nettstedet finner, uten å vite noe om filene på forhånd.",
    nn: "Det fanst fire tabellar, felles kolonnenamn og ei skildring av kvar kolonne. Det som mangla, var eit program som las filene og sa frå. Vi har lese dei no. Tala under er det kontrollen på denne nettstaden finn, utan å vite noko om filene på førehand.",
    en: "There were four tables, shared column names and a description of each column. What was missing was a program that read the files and spoke up. We have read them now. The figures below are what the validator on this site finds, knowing nothing about the files beforehand.",
  })} ${link(to("datasets/#older"), say({ nb: "De fire tabellene", nn: "Dei fire tabellane", en: "The four tables" }))}.</p>
<ul>
<li>${say({
    nb: "I Stavanger og Trondheim er ID og navn på målerne byttet om i koblingstabellen: 20 av 20 rader og 12 av 12. Kobler du tabellene, får du ingenting.",
    nn: "I Stavanger og Trondheim er ID og namn på målarane bytte om i koplingstabellen: 20 av 20 rader og 12 av 12. Koplar du tabellane, får du ingenting.",
    en: "In Stavanger and Trondheim the ids and names of the meters are swapped in the link table: 20 of 20 rows and 12 of 12. Join the tables and you get nothing.",
  })}</li>
<li>${say({
    nb: "Dokumentasjonen sier hvordan tidspunktet skal skrives. Drammen og Trondheim skriver det på hver sin andre måte.",
    nn: "Dokumentasjonen seier korleis tidspunktet skal skrivast. Drammen og Trondheim skriv det på kvar sin andre måte.",
    en: "The documentation says how the time is written. Drammen and Trondheim each write it in another way.",
  })}</li>
<li>${say({
    nb: "Drammen merker timen med når den begynner (00:00–23:00), Trondheim og Bodø med når den slutter (01:00–00:00). Legger du dem sammen, er de én time forskjøvet, og ingenting i filene sier det.",
    nn: "Drammen merkjer timen med når han byrjar (00:00–23:00), Trondheim og Bodø med når han sluttar (01:00–00:00). Legg du dei saman, er dei éin time forskovne, og ingenting i filene seier det.",
    en: "Drammen labels the hour by its start (00:00–23:00), Trondheim and Bodø by its end (01:00–00:00). Put them together and they are one hour apart, and nothing in the files says so.",
  })}</li>
<li>${say({
    nb: "Natta klokka stilles tilbake, har to timer samme navn. I Drammens fil gir det ni rader med samme nøkkel. I Trondheims fil har hver dag 24 timer, hele året.",
    nn: "Natta klokka blir stilt tilbake, har to timar same namn. I fila til Drammen gir det ni rader med same nøkkel. I fila til Trondheim har kvar dag 24 timar, heile året.",
    en: "The night the clocks go back, two hours have the same name. In Drammen's file that gives nine rows with the same key. In Trondheim's every day has 24 hours, all year.",
  })}</li>
<li>${say({
    nb: "Stavangers skole er anonymisert som «N.N. skole» med adressen «NA», men koordinatene står der med 15 desimaler.",
    nn: "Skulen i Stavanger er anonymisert som «N.N. skole» med adressa «NA», men koordinatane står der med 15 desimalar.",
    en: "Stavanger's school is anonymised as “N.N. skole” with the address “NA”, but its coordinates are there with 15 decimals.",
  })}</li>
</ul>
${oneHour({ say, to })}
<h2 id="found">${say({ nb: "Det kontrollen fant, kommune for kommune", nn: "Det kontrollen fann, kommune for kommune", en: "What the validator found, by municipality" })}</h2>`;
}

/** The same hour as the files write it, as a small table to look at. */
function oneHour({ say, to }: Pick<Frame, "say" | "to">): Html {
  return table({
    caption: say({
      nb: "Den første timen i 2021, slik den heter i filene",
      nn: "Den første timen i 2021, slik han heiter i filene",
      en: "The first hour of 2021, as the files call it",
    }),
    columns: [
      { heading: say({ nb: "Hvor", nn: "Kvar", en: "Where" }), names: true },
      { heading: say({ nb: "Begynner", nn: "Byrjar", en: "Begins" }) },
      { heading: say({ nb: "Slutter", nn: "Sluttar", en: "Ends" }) },
    ],
    rows: [
      ["Drammen", code("2021-01-01 00:00"), "–"],
      ["Trondheim", "–", code("01/01/2021 01:00")],
      [
        link(to("datasets/energy-measurements/"), code("energy-measurements")),
        code("2021-01-01T00:00:00+01:00"),
        code("2021-01-01T01:00:00+01:00"),
      ],
    ],
  });
}

function publisherChart({ name, publications }: Publisher, frame: Frame): Html {
  const { language, say } = frame;
  const rows = publications.reduce((sum, { check }) => sum + (check?.rows ?? 0), 0);
  const found = publications.flatMap(({ dataset, check }) =>
    (check?.findings ?? []).map((finding) => ({ ...finding, dataset: dataset.split("@")[0] ?? dataset })),
  );
  return html`<h3>${name}</h3>
<p>${say({
    nb: `${publications.length} tabeller, ${figure(rows, language)} rader.`,
    nn: `${publications.length} tabellar, ${figure(rows, language)} rader.`,
    en: `${publications.length} tables, ${figure(rows, language)} rows.`,
  })}</p>
${bars(
  say({ nb: "Rader per funn", nn: "Rader per funn", en: "Rows per finding" }),
  found.map(({ text, count, severity, dataset }) => ({
    label: html`${text[language]} (${code(dataset)})`,
    value: count,
    tone: severity,
  })),
  { language, most: rows },
)}`;
}

function lessons(frame: Frame): Html {
  const { say, to } = frame;
  const dataset = (id: string, anchor: string, name: string) =>
    link(to(`datasets/${id}/#${anchor}`), code(name));
  return html`<h2 id="lessons">${say({
    nb: "Hva som er gjort annerledes nå",
    nn: "Kva som er gjort annleis no",
    en: "What is done differently now",
  })}</h2>
${table({
  caption: say({
    nb: "Feilen, og det som hindrer den",
    nn: "Feilen, og det som hindrar han",
    en: "The fault, and what prevents it",
  }),
  captionHidden: true,
  columns: [
    { heading: say({ nb: "I 2022", nn: "I 2022", en: "In 2022" }), names: true },
    { heading: say({ nb: "Nå", nn: "No", en: "Now" }) },
  ],
  rows: [
    [
      say({ nb: "ID og navn byttet om", nn: "ID og namn bytte om", en: "Id and name swapped" }),
      html`${say({
        nb: "Koblingstabellen er borte: en måler har høyst ett bygg. Viser en ID ikke til noe, sier kontrollen hvilken kolonne som passer.",
        nn: "Koplingstabellen er borte: ein målar har høgst eitt bygg. Viser ein ID ikkje til noko, seier kontrollen kva kolonne som passar.",
        en: "The link table is gone: a meter has at most one building. When an id refers to nothing, the validator says which column would fit.",
      })} ${dataset("energy-meters", "building_id", "building_id")}`,
    ],
    [
      say({
        nb: "Tre måter å skrive tid på",
        nn: "Tre måtar å skrive tid på",
        en: "Three ways of writing time",
      }),
      html`${say({
        nb: "Tidspunkt skrives med avvik fra UTC, og både start og slutt står i raden.",
        nn: "Tidspunkt blir skrivne med avvik frå UTC, og både start og slutt står i rada.",
        en: "Times carry their offset from UTC, and both start and end stand in the row.",
      })} ${dataset("energy-measurements", "interval_start", "interval_start")}, ${dataset("energy-measurements", "interval_end", "interval_end")}`,
    ],
    [
      say({ nb: "Sommertid på fire måter", nn: "Sommartid på fire måtar", en: "Summer time in four ways" }),
      html`${say({
        nb: "En dag har 23, 24 eller 25 timer, og kontrollen teller dem.",
        nn: "Ein dag har 23, 24 eller 25 timar, og kontrollen tel dei.",
        en: "A day has 23, 24 or 25 hours, and the validator counts them.",
      })} ${dataset("energy-measurements", "ME8", "ME8")}`,
    ],
    [
      say({
        nb: "Kommunenummer som gikk ut",
        nn: "Kommunenummer som gjekk ut",
        en: "Municipality numbers that ended",
      }),
      html`${say({
        nb: "Koder har dato. Kontrollen sier hva 3005 ble til.",
        nn: "Kodar har dato. Kontrollen seier kva 3005 vart til.",
        en: "Codes have dates. The validator says what 3005 became.",
      })} ${link(to("code-lists/municipality/"), say({ nb: "Kommunenummer", nn: "Kommunenummer", en: "Municipality numbers" }))}`,
    ],
    [
      say({
        nb: "Anonymt navn, nøyaktig posisjon",
        nn: "Anonymt namn, nøyaktig posisjon",
        en: "Anonymous name, exact position",
      }),
      html`${say({
        nb: "Sikkerhetsfilteret B1 er en feil, ikke en advarsel, og posisjoner har høyst seks desimaler.",
        nn: "Tryggingsfilteret B1 er ein feil, ikkje ei åtvaring, og posisjonar har høgst seks desimalar.",
        en: "The security filter B1 is an error, not a warning, and positions have at most six decimals.",
      })} ${dataset("municipal-buildings", "B1", "B1")}`,
    ],
  ],
})}`;
}
