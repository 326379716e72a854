import { type Change, type ChangeSize, compareDatasets, largestChange, type Text } from "@samapne/core";
import { words } from "@samapne/generators/in-words";
import { badge, html, type Html, link, table, type Tone } from "@samapne/page";
import type { DatasetEntry, DatasetVersion } from "../../model/model.ts";
import type { PageSection } from "../../parts/section.ts";
import { code } from "../../parts/small.ts";
import type { Frame } from "../../site/site-page.ts";
import { words as siteWords } from "../../site/words.ts";

/** What changed from the version before, as `samapne compare` tells it. */
export function changesSection(
  { id, versions }: DatasetEntry,
  version: DatasetVersion,
  frame: Frame,
): PageSection {
  const { say, to } = frame;
  const older = versions[versions.indexOf(version) + 1];
  const how = html`${link(to("changes/#kinds"), say(howMade))}.</p>
<p>${say(mine)} ${link(to(`validator/#${id}`), say(siteWords.validator))}.`;
  if (older === undefined)
    return { id: "changes", title: words.changes, content: html`<p>${say(only)} ${how}</p>` };
  const changes = compareDatasets(older.dataset, version.dataset);
  const since = link(to(`datasets/${id}/${older.dataset.version}/`), older.dataset.version);
  return {
    id: "changes",
    title: words.changes,
    content: html`<p>${say({ nb: "Siden", nn: "Sidan", en: "Since" })} ${since}: ${say(verdicts[largestChange(changes) ?? "none"])} ${how}</p>
${changes.length > 0 && changesTable(changes, frame)}`,
  };
}

/** How large a change is, in a word. */
export const sizeWords: Readonly<Record<ChangeSize, readonly [Text, Tone]>> = {
  major: [{ nb: "stor", nn: "stor", en: "major" }, "error"],
  minor: [{ nb: "liten", nn: "lita", en: "minor" }, "warning"],
  patch: [{ nb: "bare ord", nn: "berre ord", en: "words only" }, "neutral"],
};

function changesTable(changes: readonly Change[], { language, say }: Frame): Html {
  return table({
    caption: say(words.changes),
    captionHidden: true,
    columns: [
      { heading: say(words.what), names: true },
      { heading: say({ nb: "Hvor stor", nn: "Kor stor", en: "How large" }) },
      { heading: say({ nb: "Hvor", nn: "Kvar", en: "Where" }) },
    ],
    rows: changes.map(({ text, size, path }) => {
      const [word, tone] = sizeWords[size];
      return [text[language], badge(say(word), tone), code(path)];
    }),
  });
}

const verdicts: Readonly<Record<ChangeSize | "none", Text>> = {
  none: { nb: "ingenting er endret.", nn: "ingenting er endra.", en: "nothing has changed." },
  major: {
    nb: "noe som var godkjent, kan bli avvist.",
    nn: "noko som var godkjent, kan bli avvist.",
    en: "something that was accepted may be refused.",
  },
  minor: {
    nb: "mer er tillatt, og ingenting som var godkjent, blir avvist.",
    nn: "meir er tillate, og ingenting som var godkjent, blir avvist.",
    en: "more is allowed, and nothing that was accepted is refused.",
  },
  patch: { nb: "bare ord er endret.", nn: "berre ord er endra.", en: "only words have changed." },
};

const mine = {
  nb: "Hvilke av dine egne rader tåler ikke en ny versjon? Slipp fila og den nye dataset.json sammen på siden",
  nn: "Kva for rader hos dykk toler ikkje ein ny versjon? Slepp fila og den nye dataset.json saman på sida",
  en: "Which of your own rows would a new version refuse? Drop the file and the new dataset.json together on the page",
} as const;

const only = {
  nb: "Dette er den eneste versjonen som finnes, så det er ingenting å sammenligne med.",
  nn: "Dette er den einaste versjonen som finst, så det er ingenting å samanlikne med.",
  en: "This is the only version there is, so there is nothing to compare with.",
} as const;

const howMade = {
  nb: "Slik regnes endringer ut",
  nn: "Slik blir endringar rekna ut",
  en: "How changes are worked out",
} as const;
