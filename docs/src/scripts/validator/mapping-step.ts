import type { Language } from "@samapne/core";
import type { Mapping } from "@samapne/mapping";
import { eachCell, fixedForm, mappingForm, mappingHead } from "./mapping-form.ts";
import type { Ask, Choice, Mapped, Said, SharedMapping, Told } from "./messages.ts";
import { show } from "./show.ts";

/** The step in which a reader says what the columns of a file are. */
export interface MappingStep {
  readonly file: File;
  /** What to ask the engine for with what has been said so far; undefined while no dataset is chosen. */
  ask(): Ask | undefined;
  /** Shows what the engine answered. */
  tell(mapped: Mapped): void;
  readonly mapped: Mapped | undefined;
  /** Shows a mapping that is to be followed, with the values in it that may differ from one user to another. */
  look(read: Extract<Told, { kind: "mapping" }>): void;
  /** The mapping that was looked over, with what the reader wrote in it; undefined when the reader chooses the columns. */
  readonly followed: Mapping | undefined;
}

const nothingSaid: Said = { columns: {}, answers: {}, constants: {}, missed: [] };

/** Shows the step in an element, and calls `changed` whenever the reader says something, `loaded` with a mapping from before. */
export function mappingStep(
  place: HTMLElement,
  it: {
    readonly file: File;
    readonly beside: readonly File[];
    readonly dataset: string | undefined;
    readonly choices: readonly Choice[];
    readonly shared: readonly SharedMapping[];
    readonly language: Language;
    readonly now: () => string;
    readonly changed: () => void;
    readonly loaded: (file: Blob) => void;
    /** Called with a mapping of a known system, to look over before it is followed. */
    readonly chosen: (file: Blob) => void;
  },
): MappingStep {
  const { file, language } = it;
  let { dataset } = it;
  let said = nothingSaid;
  let mapped: Mapped | undefined;
  let followed: Mapping | undefined;
  show(place, mappingHead({ ...it, name: file.name }));
  const form = place.querySelector("#map-form") as HTMLElement;

  const say = (target: EventTarget | null) => {
    if (target instanceof HTMLInputElement && target.id === "map-saved") {
      const [saved] = target.files ?? [];
      if (saved) it.loaded(saved);
      return;
    }
    if (target instanceof HTMLSelectElement && target.id === "map-shared") {
      const shared = it.shared.find(({ id }) => id === target.value);
      if (shared) it.chosen(new Blob([shared.text]));
      return;
    }
    if (!(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement)) return;
    const { column, question, constant, fixed: own } = target.dataset;
    // What is fixed in a shared mapping is read when the file is made.
    if (own !== undefined) return;
    if (target.id === "map-dataset") {
      dataset = target.value || undefined;
      said = nothingSaid;
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
      dataset === undefined
        ? undefined
        : { kind: "map", file, beside: it.beside, dataset, said, language, now: it.now() },
    look(read) {
      followed = read.mapping;
      show(form, fixedForm(read, language));
    },
    get followed() {
      if (followed === undefined) return undefined;
      const inputs = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-fixed]");
      const own = [...inputs].map((one) => [one.dataset["fixed"] ?? "", { value: one.value.trim() }]);
      return { ...followed, fields: { ...followed.fields, ...Object.fromEntries(own) } };
    },
    tell(told) {
      followed = undefined;
      mapped = told;
      said = { ...said, missed: told.missed.names };
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
