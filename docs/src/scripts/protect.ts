import { fill, type Language } from "@samapne/core";
import { html, type Html } from "@samapne/page";
import type { Mode } from "@samapne/tabular";
import { formatNames } from "./format-names.ts";
import { formOf } from "./protect/form.ts";
import type { Choice, Told, ToProtect } from "./protect/messages.ts";
import { words } from "./protect/words.ts";
import { thread } from "./thread.ts";
import { save } from "./validator/save.ts";
import { lead, show } from "./validator/show.ts";
import { words as common } from "./validator/words.ts";

/** The engine as text. */
declare const PROTECT_WORKER: string;
declare const PROTECT_CHOICES: readonly Choice[];

const place = document.querySelector<HTMLElement>("#protect");
if (place !== null) start(place, document.documentElement.lang as Language);

function start(box: HTMLElement, language: Language): void {
  const say = (name: keyof typeof words) => words[name][language];
  show(box, formOf(PROTECT_CHOICES, language));
  const part = (selector: string) => box.querySelector(selector) as HTMLElement;
  const [table, previous] = [part("#table") as HTMLInputElement, part("#previous") as HTMLInputElement];
  const [threshold, dataset] = [
    part("#threshold") as HTMLInputElement,
    part("#dataset") as HTMLSelectElement,
  ];
  const [working, status, said, made] = [part(".working"), part("#status"), part("#said"), part("#made")];
  const bar = part("progress") as HTMLProgressElement;
  const engine = thread<ToProtect, Told>(PROTECT_WORKER);

  const begin = () => {
    engine.stop();
    made.replaceChildren();
    delete made.dataset["made"];
    bar.removeAttribute("value");
  };
  const finish = (text = "") => {
    working.hidden = true;
    status.textContent = "";
    said.textContent = text;
  };

  const hear = (told: Told, isFirst: boolean) => {
    if (told.kind === "progress") {
      bar.value = told.share;
      return;
    }
    finish(told.kind === "failed" ? `${common.failed[language]} ${told.message}` : "");
    if (told.kind === "failed") return;
    show(made, told.kind === "made" ? madeOf(told, isFirst) : refusedOf(told));
    made.dataset["made"] = told.kind;
    for (const [index, button] of made.querySelectorAll("button").entries())
      button.addEventListener("click", () => {
        const file = told.kind === "made" ? told.files[index] : undefined;
        if (file) save(file.blob, file.name);
      });
    lead(made);
  };

  const madeOf = ({ files, account }: Extract<Told, { kind: "made" }>, isFirst: boolean): Html =>
    html`<h2>${say("done")}</h2>${lines(isFirst ? [...account, say("noPrevious")] : account)}<p class="action">${files.map(
      ({ format }, index) =>
        html`<button type="button"${index > 0 && html` class="second"`}>${fill(say("take"), { format: formatNames[format] }, language)}</button> `,
    )}</p>`;

  const refusedOf = ({ text, faults }: Extract<Told, { kind: "refused" }>): Html =>
    html`<div class="notice error"><p>${text}</p></div>${faultsOf(faults)}`;

  /** Faults, those of a file in a list below its name. */
  const faultsOf = (faults: readonly string[]): readonly Html[] => {
    const isOfFile = (line = "") => line.trimStart().startsWith("– ");
    const starts = faults.flatMap((line, index) =>
      !isOfFile(line) && isOfFile(faults[index + 1]) ? [index] : [],
    );
    return [
      lines(faults.slice(0, starts[0])),
      ...starts.map(
        (start, at) =>
          html`<p class="label">${faults[start]}</p>${lines(faults.slice(start + 1, starts[at + 1]))}`,
      ),
    ];
  };

  const lines = (all: readonly string[]): Html =>
    all.length === 0
      ? html``
      : html`<ul>${all.map((line) => html`<li>${line.trim().replace(/^– /, "")}</li>`)}</ul>`;

  part("#make").addEventListener("click", () => {
    begin();
    const [file] = table.files ?? [];
    if (!file) return finish(say("noTable"));
    const [before] = previous.files ?? [];
    const least = threshold.value.trim();
    if (!/^\d{0,6}$/.test(least)) return finish(say("wholeNumber"));
    finish();
    status.textContent = say("working");
    working.hidden = false;
    const ask: ToProtect = {
      table: file,
      ...(before && { previous: before }),
      ...(least !== "" && { threshold: Number(least) }),
      ...(dataset.value !== "" && { dataset: dataset.value }),
      mode: (part("[name=mode]:checked") as HTMLInputElement).value as Mode,
      language,
      now: new Date().toISOString(),
    };
    engine.ask(ask, (told) => hear(told, before === undefined));
  });
  part("#stop").addEventListener("click", () => {
    begin();
    finish(common.stopped[language]);
  });
}
