import type { Language } from "@samapne/core";
import { html, type Html, notice } from "@samapne/page";

/** What readers without script are told, and the command that does the same. */
export function needsScript(language: Language, command: string): Html {
  const text = {
    nb: "Denne siden trenger JavaScript. Du kan gjøre det samme på kommandolinja, der Node.js er installert:",
    nn: "Denne sida treng JavaScript. Du kan gjere det same på kommandolinja, der Node.js er installert:",
    en: "This page needs JavaScript. You can do the same on the command line, where Node.js is installed:",
  }[language];
  return html`<noscript>${notice(html`<p>${text} <code>${command}</code></p>`, language)}</noscript>`;
}
