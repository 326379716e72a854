import { contentOf } from "../model/failing/signs.ts";
import { fill, type Language } from "@samapne/core";
import { html } from "@samapne/page";
import { type Mapping } from "@samapne/mapping";
import {
  type FormatId,
  type Mode,
  type Report,
  reportBody,
  type ReportFormId,
  reportForms,
} from "@samapne/tabular";
import { convertedPart } from "./validator/converted.ts";
import { formOf } from "./validator/form.ts";
import { mappingStep, type MappingStep } from "./validator/mapping-step.ts";
import type { Ask, Choice, SharedMapping, Told, ToJudge, Trial } from "./validator/messages.ts";
import { moreAbout } from "./validator/more-about.ts";
import { nextSteps } from "./validator/next-steps.ts";
import { save } from "./validator/save.ts";
import { lead, show } from "./validator/show.ts";
import { thread } from "./thread.ts";
import { words } from "./validator/words.ts";

/** The engine as text. */
declare const VALIDATOR_WORKER: string;
declare const VALIDATOR_CHOICES: readonly Choice[];
declare const VALIDATOR_TRIALS: readonly Trial[];
declare const VALIDATOR_MAPPINGS: readonly SharedMapping[];

const place = document.querySelector<HTMLElement>("#validator");
if (place !== null) start(place, document.documentElement.lang as Language);

function start(box: HTMLElement, language: Language): void {
  const say = (name: keyof typeof words) => words[name][language];
  // A page that is one file says where the site is; the site's own page stands in a folder of it.
  const site = box.dataset["site"] ?? "../";
  const to = (path: string) => `${site}${path}`;
  show(box, formOf(VALIDATOR_CHOICES, language));
  const withholding = new Set(VALIDATOR_CHOICES.flatMap(({ id, withholds }) => (withholds ? id : [])));
  const part = (selector: string) => box.querySelector(selector) as HTMLElement;
  const [input, select] = [part("#files") as HTMLInputElement, part("#dataset") as HTMLSelectElement];
  const [drop, working, status, bar] = [
    part("#drop"),
    part(".working"),
    part("#status"),
    part("progress") as HTMLProgressElement,
  ];
  const [said, results, mapping, made] = [part("#said"), part("#results"), part("#mapping"), part("#made")];
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (VALIDATOR_CHOICES.some(({ id }) => id === wanted)) select.value = wanted;
  const engine = thread<Ask, Told>(VALIDATOR_WORKER);
  const now = () => new Date().toISOString();
  let files: readonly File[] = [];
  let report: Report | undefined;
  let step: MappingStep | undefined;
  let converted: { readonly file: File; readonly mapping: Mapping; readonly csv: () => void } | undefined;

  const finish = () => {
    working.hidden = true;
    status.textContent = "";
  };

  const progressText = (told: Extract<Told, { readonly kind: "progress" }>) =>
    "tables" in told
      ? fill(say("tablesChecked"), { ...told.tables }, language)
      : fill(say("rowsRead"), { count: told.rows.toLocaleString(language === "en" ? "en" : "no") }, language);

  /** Asks the engine, shows how far it has come, and what went wrong; hands an answer on. */
  const ask = (what: Ask, doing: string, answer: (told: Told) => void) => {
    said.textContent = "";
    status.textContent = doing;
    working.hidden = false;
    bar.removeAttribute("value");
    engine.ask(what, (told) => {
      if (told.kind === "progress") {
        bar.value = told.share;
        status.textContent = `${doing} ${progressText(told)}`;
        return;
      }
      finish();
      if (told.kind === "refused") said.textContent = told.text;
      else if (told.kind === "failed") said.textContent = `${say("failed")} ${told.message}`;
      else answer(told);
    });
  };

  const toJudge = (): ToJudge => ({
    files,
    mode: (part("[name=mode]:checked") as HTMLInputElement).value as Mode,
    now: now(),
    ...(select.value !== "" && { dataset: select.value }),
  });

  const check = () => {
    engine.stop();
    clear();
    ask({ kind: "judge", language, ...toJudge() }, say("working"), (told) => {
      if (told.kind !== "report") return;
      ({ report } = told);
      const first = nextSteps(report, files, language, { to, withholding });
      show(results, html`${reportBody(report, language, moreAbout(language, to))}`);
      results.dataset["verdict"] = report.verdict;
      const holder = document.createElement("div");
      show(holder, first);
      results.querySelector(".notice")?.after(holder);
      lead(results);
    });
  };

  const clear = () => {
    for (const one of [results, mapping, made]) one.replaceChildren();
    delete results.dataset["verdict"];
    delete made.dataset["made"];
    report = step = converted = undefined;
    finish();
  };

  const take = (given: Iterable<File> | null | undefined) => {
    files = [...(given ?? [])];
    if (files.length > 0) check();
  };

  /** What was dropped with a file: a declaration may be among it. */
  const besides = (file: File) => files.filter((one) => one !== file);

  const tryWith = (trial: string) => {
    const chosen = VALIDATOR_TRIALS.find(({ id }) => id === trial);
    if (chosen === undefined) return;
    const { name, bytes, dataset = "" } = chosen;
    select.value = dataset;
    take([new File([contentOf(bytes)], name)]);
  };

  const map = (name: string) => {
    const file = files.find((one) => one.name === name);
    if (!file) return;
    const known = report?.deliveries
      .flatMap((delivery) => delivery.files)
      .find((one) => one.name === name || one.name.startsWith(`${name}/`))?.table?.dataset;
    // A dataset that was declared beside the file is a choice as well, and the first.
    const isOther = known !== undefined && VALIDATOR_CHOICES.every(({ id }) => id !== known.id);
    const beside = besides(file);
    made.replaceChildren();
    step = mappingStep(mapping, {
      file,
      beside,
      dataset: select.value === "" ? known?.id : select.value,
      choices: isOther ? [known, ...VALIDATOR_CHOICES] : VALIDATOR_CHOICES,
      shared: VALIDATOR_MAPPINGS,
      language,
      now,
      changed: propose,
      loaded: (saved) =>
        ask({ kind: "readMapping", file: saved, beside, language }, say("mapping"), (told) => {
          if (told.kind === "mapping") convert(file, told.mapping);
        }),
      chosen: (shared) =>
        ask({ kind: "readMapping", file: shared, beside, language }, say("mapping"), (told) => {
          if (told.kind === "mapping") step?.look(told);
        }),
    });
    lead(mapping);
    propose();
  };

  const propose = () => {
    const asked = step;
    const what = asked?.ask();
    if (what === undefined) return;
    ask(what, say("mapping"), (told) => {
      if (told.kind === "mapped" && asked === step) asked?.tell(told);
    });
  };

  const convert = (file: File, by: Mapping) => {
    const what = { file, beside: besides(file), mapping: by, language, now: now() };
    ask({ kind: "convert", ...what }, say("making"), (told) => {
      if (told.kind !== "converted") return;
      converted = { file, mapping: by, csv: () => save(told.blob, told.name) };
      show(made, convertedPart(told, language, to));
      made.dataset["made"] = told.report.verdict;
      lead(made);
    });
  };

  const acts: Readonly<Record<string, (data: DOMStringMap) => void>> = {
    stop() {
      engine.stop();
      finish();
      said.textContent = say("stopped");
    },
    try: ({ trial = "" }) => tryWith(trial),
    report({ form = "text" }) {
      if (!report) return;
      const { print, mediaType, extension } = reportForms[form as ReportFormId];
      save(new Blob([print(report, language)], { type: mediaType }), `${say("reportName")}.${extension}`);
    },
    copy({ name = "" }) {
      ask({ kind: "copy", name, language, ...toJudge() }, say("marking"), (told) => {
        if (told.kind === "file") save(told.blob, told.name);
      });
    },
    map: ({ name = "" }) => map(name),
    convert() {
      const by = step?.followed ?? step?.mapped?.mapping;
      if (step && by) convert(step.file, by);
    },
    "save-mapping"() {
      if (step?.mapped)
        save(new Blob([step.mapped.text], { type: "text/yaml" }), `${say("mappingName")}.yaml`);
    },
    download({ format }) {
      if (!converted) return;
      const { file, mapping: by, csv } = converted;
      if (format === undefined || format === "csv") return csv();
      ask(
        {
          kind: "write",
          file,
          beside: besides(file),
          mapping: by,
          format: format as FormatId,
          language,
          now: now(),
        },
        say("making"),
        (told) => {
          if (told.kind === "file") save(told.blob, told.name);
        },
      );
    },
  };

  box.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-act]");
    if (button) acts[button.dataset["act"] ?? ""]?.(button.dataset);
  });
  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  for (const one of box.querySelectorAll("[name=mode],#dataset"))
    one.addEventListener("change", () => files.length > 0 && check());
  receiveDrops(drop, take);
  const [, example] = /^example:(.+)$/.exec(wanted) ?? [];
  if (example !== undefined) tryWith(example);
}

/** A file may be dropped anywhere on the page: missing the field by a little must not make the browser leave. */
function receiveDrops(field: HTMLElement, take: (files: FileList | undefined) => void): void {
  for (const event of ["dragenter", "dragover"])
    document.addEventListener(event, (dragged) => {
      dragged.preventDefault();
      field.classList.add("over");
    });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) field.classList.remove("over");
  });
  document.addEventListener("drop", (dropped) => {
    dropped.preventDefault();
    field.classList.remove("over");
    take(dropped.dataTransfer?.files);
  });
}
