import type { Language } from "@samapne/core";
import { eachCell, mappingForm, mappingHead } from "./mapping-form.ts";
import type { Ask, Choice, Mapped, Said } from "./messages.ts";
import { show } from "./show.ts";

/** The step in which a reader says what the columns of a file are. */
export interface MappingStep {
  readonly file: File;
  /** What to ask the engine for with what has been said so far; undefined while no dataset is chosen. */
  ask(): Ask | undefined;
  /** Shows what the engine answered. */
  tell(mapped: Mapped): void;
  readonly mapped: Mapped | undefined;
}

/** Shows the step in an element, and calls `changed` whenever the reader says something, `loaded` with a mapping from before. */
export function mappingStep(
  place: HTMLElement,
  it: {
    readonly file: File;
    readonly dataset: string | undefined;
    readonly choices: readonly Choice[];
    readonly language: Language;
    readonly now: () => string;
    readonly changed: () => void;
    readonly loaded: (file: File) => void;
  },
): MappingStep {
  const { file, language } = it;
  let { dataset } = it;
  let said: Said = { columns: {}, answers: {}, constants: {} };
  let mapped: Mapped | undefined;
  show(place, mappingHead(file.name, dataset, it.choices, language));
  const form = place.querySelector("#map-form") as HTMLElement;

  const say = (target: EventTarget | null) => {
    if (target instanceof HTMLInputElement && target.id === "map-saved") {
      const [saved] = target.files ?? [];
      if (saved) it.loaded(saved);
      return;
    }
    if (!(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement)) return;
    const { column, question, constant } = target.dataset;
    if (target.id === "map-dataset") {
      dataset = target.value || undefined;
      said = { columns: {}, answers: {}, constants: {} };
      form.replaceChildren();
    } else if (column !== undefined) said = withColumn(said, mapped, Number(column), target.value);
    else if (question !== undefined) {
      const key = mapped?.questions[Number(question)]?.key ?? "";
      said = { ...said, answers: { ...said.answers, [key]: target.value.trim() } };
    } else if (constant !== undefined)
      said = { ...said, constants: { ...said.constants, [constant]: target.value.trim() } };
    it.changed();
  };
  place.firstElementChild?.addEventListener("change", ({ target }) => say(target));

  return {
    file,
    get mapped() {
      return mapped;
    },
    ask: () =>
      dataset === undefined ? undefined : { kind: "map", file, dataset, said, language, now: it.now() },
    tell(told) {
      mapped = told;
      show(form, mappingForm(told, said, language));
    },
  };
}

/** A field is read from one column; who gives it to another takes it from the first. */
function withColumn(said: Said, mapped: Mapped | undefined, index: number, value: string): Said {
  const { [index]: _, ...others } = said.columns;
  if (value === eachCell) return { ...said, columns: others };
  const before = (mapped?.columns ?? []).filter(
    ({ index: other, role }) => other !== index && role?.field === value && role.each !== true,
  );
  const freed = Object.fromEntries(before.map((column) => [column.index, null]));
  return { ...said, columns: { ...others, ...freed, [index]: value === "" ? null : value } };
}
