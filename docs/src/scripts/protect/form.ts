import { fill, type Language } from "@samapne/core";
import { attribute, html, type Html } from "@samapne/page";
import type { Mode } from "@samapne/tabular";
import { fileEndings } from "../file-endings.ts";
import { words as common } from "../validator/words.ts";
import type { Choice } from "./messages.ts";
import { words } from "./words.ts";

/** The fields for the table, for what was published before and for the threshold, and places for what comes of it. */
export function formOf(choices: readonly Choice[], language: Language): Html {
  const say = (name: keyof typeof words) => words[name][language];
  const radio = (mode: Mode, checked: boolean) =>
    html`<p><label class="choice"><input type="radio" name="mode" value="${mode}"${attribute("checked", checked)}> ${common[mode][language]}</label></p>`;
  const least = Math.min(...choices.map(({ threshold }) => threshold));
  return html`<p><label for="table">${say("table")}</label><input type="file" id="table" accept="${fileEndings}"></p>
<p><label for="previous">${say("previous")}</label><input type="file" id="previous" accept="${fileEndings}"></p>
<p><label for="dataset">${common.dataset[language]}</label><select id="dataset"><option value="">${common.recognise[language]}</option>${choices.map(
    ({ id, title }) => html`<option value="${id}">${title[language]} (${id})</option>`,
  )}</select></p>
<p><label for="threshold">${say("threshold")}</label><input type="text" inputmode="numeric" id="threshold" aria-describedby="threshold-help"><br><span class="small quiet" id="threshold-help">${fill(words.thresholdHelp[language], { least }, language)}</span></p>
<fieldset><legend>${say("mode")}</legend>${radio("import", true)}${radio("strict", false)}</fieldset>
<p><button type="button" id="make">${say("make")}</button></p>
<div class="working" hidden><p role="status" id="status"></p><p><progress max="1" aria-label="${common.progress[language]}"></progress> <button type="button" id="stop" class="plain">${common.stop[language]}</button></p></div>
<p id="said" role="alert"></p>
<div id="made" tabindex="-1"></div>`;
}
