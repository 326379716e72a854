import type { Language } from "@samapne/core";
import { attribute, html, type Html } from "@samapne/page";
import type { Mode } from "@samapne/tabular";
import { fileEndings } from "../file-endings.ts";
import type { Choice } from "./messages.ts";
import { words } from "./words.ts";

/** The field for files, the choices, the line that tells how far the work has come, and places for what comes of it. */
export function formOf(choices: readonly Choice[], language: Language): Html {
  const say = (name: keyof typeof words) => words[name][language];
  const radio = (mode: Mode, checked: boolean) =>
    html`<p><label class="choice"><input type="radio" name="mode" value="${mode}"${attribute("checked", checked)}> ${say(mode)}</label></p>`;
  return html`<div id="drop" class="drop"><p>${say("drop")}</p><p><input type="file" id="files" class="hidden" multiple accept="${fileEndings}"><label for="files" class="button">${say("choose")}</label></p><p class="small">${say("stays")}</p><p class="small quiet">${say("takes")}</p></div>
<p class="small try">${say("try")} <button type="button" class="plain" data-act="try" data-trial="faults">${say("tryFaults")}</button> <button type="button" class="plain" data-act="try" data-trial="export">${say("tryExport")}</button></p>
<div class="options"><p><label for="dataset">${say("dataset")}</label><select id="dataset"><option value="">${say("recognise")}</option>${optionsOf(choices, language)}</select></p>
<fieldset><legend>${say("mode")}</legend>${radio("strict", true)}${radio("import", false)}</fieldset></div>
<div class="working" hidden><p role="status" id="status"></p><p><progress max="1" aria-label="${say("progress")}"></progress> <button type="button" data-act="stop" class="plain">${say("stop")}</button></p></div>
<p id="said" role="alert"></p>
<div id="results" tabindex="-1"></div>
<div id="mapping" tabindex="-1"></div>
<div id="made" tabindex="-1"></div>`;
}

/** Every dataset as a choice. */
export function optionsOf(choices: readonly Choice[], language: Language, chosen?: string): Html {
  return html`${choices.map(
    ({ id, title }) =>
      html`<option value="${id}"${attribute("selected", id === chosen)}>${title[language]} (${id})</option>`,
  )}`;
}
