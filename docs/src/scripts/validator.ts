import type { Language } from "@samapne/core";
import { attribute, html, type Html, markupOf } from "@samapne/page";
import { type Report, reportText } from "@samapne/tabular";
import { canCorrect, chosenHeadings, headingsForm } from "./validator/headings.ts";
import type { Ask, Choice, HeadingLine, Told } from "./validator/messages.ts";
import { verdictOf } from "./validator/verdict.ts";
import { words } from "./validator/words.ts";

/** The engine as text: a worker made of it inherits the page's policy, and so can connect to nothing. */
declare const VALIDATOR_WORKER: string;
declare const VALIDATOR_CHOICES: readonly Choice[];

const place = document.querySelector<HTMLElement>("#validator");
if (place !== null) start(place, document.documentElement.lang as Language);

function start(box: HTMLElement, language: Language): void {
  const say = (name: keyof typeof words) => words[name][language];
  show(box, formOf(language));
  const part = (selector: string) => box.querySelector(selector) as HTMLElement;
  const [input, drop, results] = [part("#files") as HTMLInputElement, part("#drop"), part("#results")];
  const [status, bar, stop] = [
    part("#status"),
    part("progress") as HTMLProgressElement,
    part("#stop") as HTMLButtonElement,
  ];
  const select = part("#dataset") as HTMLSelectElement;
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (VALIDATOR_CHOICES.some(({ id }) => id === wanted)) select.value = wanted;
  let files: readonly File[] = [];
  let headings: Readonly<Record<string, HeadingLine>> = {};
  let worker: Worker | undefined;

  const take = (given: FileList | readonly File[] | null | undefined) => {
    files = [...(given ?? [])];
    headings = {};
    if (files.length > 0) check();
  };

  const check = () => {
    finish();
    show(results, html``);
    status.textContent = say("working");
    bar.hidden = stop.hidden = false;
    bar.removeAttribute("value");
    worker = newWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
    worker.addEventListener("error", () => hear({ kind: "failed", message: "" }));
    const mode = (part("[name=mode]:checked") as HTMLInputElement).value as Ask["mode"];
    const ask: Ask = {
      files,
      mode,
      now: new Date().toISOString(),
      headings,
      ...(select.value !== "" && { dataset: select.value }),
    };
    worker.postMessage(ask, []);
  };

  const hear = (told: Told) => {
    if (told.kind === "progress") {
      bar.value = told.share;
      status.textContent = `${say("working")} ${told.rows.toLocaleString(language === "en" ? "en" : "no")} ${say("rowsRead")}`;
      return;
    }
    finish();
    status.textContent = told.kind === "failed" ? `${say("failed")} ${told.message}` : "";
    if (told.kind === "report") tell(told.report);
  };

  const tell = (report: Report) => {
    show(results, html`${verdictOf(report, language, (path) => `../${path}`)}${saving(language)}`);
    results.dataset["verdict"] = report.verdict;
    for (const file of report.deliveries.flatMap((delivery) => delivery.files)) offerHeadings(file);
    offerSaving(results, report, language);
    results.focus();
  };

  const offerHeadings = (file: Report["deliveries"][number]["files"][number]) => {
    const section = [...results.querySelectorAll<HTMLElement>("[data-file]")].find(
      (one) => one.dataset["file"] === file.name,
    );
    const at = section?.querySelector<HTMLElement>("[data-headings]");
    if (!at || (!canCorrect(file) && headings[file.name] === undefined)) return;
    show(at, headingsForm(file, VALIDATOR_CHOICES, language));
    at.querySelector("[data-again]")?.addEventListener("click", () => {
      const chosen = chosenHeadings(at, file);
      if (chosen === undefined) return;
      headings = {
        ...headings,
        [file.name]: headings[file.name] ? { ...chosen, now: headings[file.name]?.now ?? [] } : chosen,
      };
      check();
    });
  };

  const finish = () => {
    worker?.terminate();
    worker = undefined;
    bar.hidden = stop.hidden = true;
  };

  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  stop.addEventListener("click", () => {
    finish();
    status.textContent = say("stopped");
  });
  for (const one of box.querySelectorAll("[name=mode],#dataset"))
    one.addEventListener("change", () => files.length > 0 && check());
  for (const event of ["dragenter", "dragover"])
    drop.addEventListener(event, (dragged) => {
      dragged.preventDefault();
      drop.classList.add("over");
    });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (dropped) => {
    dropped.preventDefault();
    drop.classList.remove("over");
    take(dropped.dataTransfer?.files);
  });
}

/** A worker made of text, so that no file is fetched for it and the page's policy holds in it. */
function newWorker(): Worker {
  const address = URL.createObjectURL(new Blob([VALIDATOR_WORKER], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

function formOf(language: Language): Html {
  const say = (name: keyof typeof words) => words[name][language];
  const radio = (mode: Ask["mode"], checked: boolean) =>
    html`<p><label class="choice"><input type="radio" name="mode" value="${mode}"${attribute("checked", checked)}> ${say(mode)}</label></p>`;
  const options = VALIDATOR_CHOICES.map(
    ({ id, title }) => html`<option value="${id}">${title[language]} (${id})</option>`,
  );
  return html`<div id="drop" class="drop"><p>${say("drop")}</p><p><input type="file" id="files" class="hidden" multiple accept=".csv,.txt,.tsv,.json,.ndjson,.jsonl,.xlsx,.parquet,.gz,.zip"><label for="files" class="button">${say("choose")}</label></p><p class="small quiet">${say("takes")}</p></div>
<div class="options"><p><label for="dataset">${say("dataset")}</label><select id="dataset"><option value="">${say("recognise")}</option>${options}</select></p>
<fieldset><legend>${say("mode")}</legend>${radio("strict", true)}${radio("import", false)}</fieldset></div>
<p role="status" id="status"></p><p><progress max="1" hidden aria-label="${say("working")}"></progress> <button type="button" id="stop" class="plain" hidden>${say("stop")}</button></p>
<div id="results" tabindex="-1"></div>`;
}

function saving(language: Language): Html {
  const say = (name: keyof typeof words) => words[name][language];
  return html`<p class="action"><span>${say("save")}</span> <button type="button" class="plain" data-save="txt">${say("saveText")}</button> <button type="button" class="plain" data-save="json">${say("saveJson")}</button></p>`;
}

function offerSaving(results: HTMLElement, report: Report, language: Language): void {
  const forms = {
    txt: () => new Blob([reportText(report, language)], { type: "text/plain" }),
    json: () => new Blob([JSON.stringify(report, null, 2)], { type: "application/json" }),
  };
  for (const [form, make] of Object.entries(forms))
    results
      .querySelector(`[data-save=${form}]`)
      ?.addEventListener("click", () => save(make(), `rapport.${form}`));
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Markup made by `html` only, so every text of a file is escaped. */
function show(element: HTMLElement, content: Html): void {
  element.innerHTML = markupOf(content);
}
