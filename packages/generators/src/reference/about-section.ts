import type { Dataset } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { code, link, table, text } from "./markdown.ts";
import { frequencies, legislationRoles, privacies } from "../in-words/words.ts";
import { type Printed, words } from "./words.ts";

/**
 * What the dataset is: purpose, one row, version, key, how open. The lifecycle is left out, because a released file never
 * changes and a status does: it stands in the index.
 */
export function aboutSection(dataset: Dataset, language: Printed): readonly string[] {
  const { id, version, key, frequency, privacy, privacyNote, themes } = dataset;
  const { los = [], legislation = [] } = dataset;
  const laws = legislation.map(
    ({ name, uri, role }) => `${link(name[language], uri)} (${legislationRoles[role][language]})`,
  );
  const say = (name: keyof typeof words) => words[name][language];
  const note = privacyNote === undefined ? "" : `. ${privacyNote[language]}`;
  const rows = [
    [say("id"), code(id, { inTable: true })],
    [say("version"), `${code(version)} (${say(version === "draft" ? "draft" : "frozen")})`],
    [say("row"), text(dataset.rowMeaning[language])],
    [say("key"), key.length === 0 ? say("noKey") : key.map((name) => code(name)).join(" + ")],
    [say("frequency"), frequencies[frequency][language]],
    [say("privacy"), text(`${privacies[privacy][language]}${note}`)],
    ...(laws.length === 0 ? [] : [[say("legislation"), laws.join("; ")]]),
    [say("themes"), [...themes, ...los].map((theme) => code(theme)).join(", ")],
    [say("licence"), link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")],
  ];
  return [
    `# ${text(dataset.title[language])}`,
    say("otherLanguage").replace(/README\S+/, (file) => `[${file}](${file})`),
    text(dataset.purpose[language]),
    `## ${say("about")}`,
    table([say("property"), say("value")], rows),
    say("statusAt"),
  ];
}

/** Changes, licence and how to cite. */
export function closingSection(dataset: Dataset, language: Printed): readonly string[] {
  const { version, title } = dataset;
  const say = (name: keyof typeof words) => words[name][language];
  const home = `${specsBase}/${versionPath(dataset)}`;
  const cited = { nb: `${title.nb}, versjon ${version}`, en: `${title.en}, version ${version}` };
  return [
    `## ${say("changes")}`,
    say(version === "draft" ? "changesDraft" : "changesReleased"),
    `## ${say("licence")}`,
    say("licenceText"),
    `## ${say("cite")}`,
    `> SamÅpne. ${text(cited[language])}. <${home}>. CC BY 4.0.`,
    `_${say("printedText")}_`,
  ];
}
