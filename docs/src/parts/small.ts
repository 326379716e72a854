import {
  type Language,
  type Lifecycle,
  type Severity,
  type Source,
  type Text,
  inLanguage,
} from "@samapne/core";
import { words } from "@samapne/generators/in-words";
import { badge, html, type Html, link, type Piece, type Tone } from "@samapne/page";
import type { Frame } from "../site/site-page.ts";

/** A name as programs know it. */
export function code(name: string): Html {
  return html`<code>${name}</code>`;
}

/** Pieces with something between them. */
export function joined(pieces: readonly Piece[], between: Piece): Piece {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}

/** Words in a language of their own, which is said where it is not the page's; `no` is Norwegian of either form. */
export function written(said: Piece, own: Language | "no", { language }: Pick<Frame, "language">): Piece {
  return own === language || said === "" ? said : html`<span lang="${own}">${said}</span>`;
}

/** The sources with English names; all others have Norwegian ones. */
const englishSources: ReadonlySet<string> = new Set([
  "360Giving Data Standard",
  "BCP 47 (IETF), language tags",
  "Elhub: GSRN, 18 digits",
  "ISO/IEC 5218:2022",
  "WCAG 2.1, success criterion 1.1.1",
  "schema.org",
]);

/** The name of a source, in its own language. */
export function sourceName({ name, version }: Source, frame: Frame): Piece {
  const said = version === undefined ? name : `${name} (${version})`;
  return written(said, englishSources.has(name) ? "en" : "nb", frame);
}

/** A source, as a link when it has an address. */
export function sourceOf(source: Source, frame: Frame): Html {
  const name = sourceName(source, frame);
  return source.uri === undefined ? html`${name}` : link(source.uri, name);
}

const statuses: Readonly<Record<Lifecycle["status"], readonly [Text, Tone]>> = {
  draft: [{ nb: "Utkast", nn: "Utkast", en: "Draft" }, "warning"],
  current: [{ nb: "Gjeldende", nn: "Gjeldande", en: "Current" }, "success"],
  superseded: [{ nb: "Erstattet", nn: "Erstatta", en: "Superseded" }, "neutral"],
  withdrawn: [{ nb: "Trukket", nn: "Trekt", en: "Withdrawn" }, "error"],
};

/** Where a version is in its life. */
export function statusBadge({ status }: Lifecycle, { say }: Frame): Html {
  const [words, tone] = statuses[status];
  return badge(say(words), tone);
}

/** A name that may be the same in every language. */
export function named(label: Text | string, { language }: Frame): string {
  return inLanguage(label, language);
}

const places: readonly (readonly [least: number, unit: string])[] = [
  [1_000_000, "MB"],
  [1_000, "kB"],
];

/** A size in bytes, roughly. */
export function sizeInWords(bytes: number, { language }: Frame): string {
  const [least, unit] = places.find(([from]) => bytes >= from) ?? [1, "byte"];
  const rounded = (bytes / least).toFixed(least === 1 || bytes / least >= 10 ? 0 : 1);
  return `${language === "en" ? rounded : rounded.replace(".", ",")}\u00a0${unit}`;
}

/** A date as data has it (YYYY-MM-DD), kept on one line. */
export function day(date: string): Html {
  return html`<time>${date}</time>`;
}

/** A title in the middle of a sentence; short forms in capitals stay. */
export function uncapitalised(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Words that begin a cell or a line of their own. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A severity in a word; what is only told is a note. */
export function severityName(severity: Severity | "info", { say }: Frame): string {
  return severity === "info" ? say({ nb: "merknad", nn: "merknad", en: "note" }) : say(words[severity]);
}
