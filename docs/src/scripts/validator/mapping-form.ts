import { fill, type Language } from "@samapne/core";
import { attribute, details, html, type Html, notice, type Piece, table } from "@samapne/page";
import { optionsOf } from "./form.ts";
import type {
  Choice,
  FieldToFill,
  Mapped,
  MappedColumn,
  Option,
  QuestionToAnswer,
  Said,
  SharedMapping,
  Told,
} from "./messages.ts";
import { trialPart } from "./trial-part.ts";
import { words } from "./words.ts";

/** What stands for “a row of its own for every cell” among the fields. */
export const eachCell = "*";

/** The head of the mapping step: which dataset the file is to become, or a mapping from before. */
export function mappingHead({
  name,
  dataset,
  choices,
  shared,
  language,
}: {
  readonly name: string;
  readonly dataset: string | undefined;
  readonly choices: readonly Choice[];
  readonly shared: readonly SharedMapping[];
  readonly language: Language;
}): Html {
  const say = (which: keyof typeof words) => words[which][language];
  return html`<section aria-labelledby="mapping-heading"><h2 id="mapping-heading">${say("mapHeading")} ${name}</h2>
<p>${say("mapIntro")}</p>
<div class="options"><p><label for="map-dataset">${say("mapDataset")}</label><select id="map-dataset"><option value="">${say("choose1")}</option>${optionsOf(choices, language, dataset)}</select></p>
<p><span class="label">${say("saved")}</span><input type="file" id="map-saved" class="hidden" accept=".yaml,.yml,.json"><label for="map-saved" class="button second">${say("chooseSaved")}</label></p>
<p><label for="map-shared">${say("shared")}</label><select id="map-shared"><option value="">${say("choose1")}</option>${sharedOptions(shared, choices, language)}</select></p></div>
<div id="map-form"></div></section>`;
}

/** The shared mappings, gathered by the system whose files they read and what they make of them. Their own names are Norwegian. */
function sharedOptions(
  shared: readonly SharedMapping[],
  choices: readonly Choice[],
  language: Language,
): readonly Html[] {
  const isSame = (one: SharedMapping, other: SharedMapping) =>
    one.system === other.system && one.dataset === other.dataset;
  const groups = shared.filter((one, index) => index === shared.findIndex((other) => isSame(one, other)));
  const titleOf = (dataset: string) => choices.find(({ id }) => id === dataset)?.title[language] ?? dataset;
  return groups.map(
    (group) =>
      html`<optgroup label="${group.system}: ${titleOf(group.dataset)}">${shared
        .filter((one) => isSame(one, group))
        .map(({ id, title }) => html`<option value="${id}" lang="nb">${title}</option>`)}</optgroup>`,
  );
}

/** A mapping that is to be followed as it is, and what in it may be another for this reader. */
export function fixedForm({ fixed }: Extract<Told, { kind: "mapping" }>, language: Language): Html {
  const say = (which: keyof typeof words) => words[which][language];
  return html`<h3>${say("fixedHeading")}</h3>
<p>${say(fixed.length > 0 ? "fixedText" : "fixedNothing")}</p>
${fixed.map(
  ({ name, label, value, options }) =>
    html`<p><label for="map-fixed-${name}">${label}</label>${control(`map-fixed-${name}`, html` data-fixed="${name}"`, value, options, language)}</p>`,
)}
<p class="action"><button type="button" data-act="convert">${say("convert")}</button></p>`;
}

/** The mapping as far as it is known: a choice for every column, what is not in the file, the first rows, and the way on. */
export function mappingForm(mapped: Mapped, said: Said, language: Language): Html {
  const say = (which: keyof typeof words) => words[which][language];
  const { questions, problems, notes, trial, preview } = mapped;
  const open = questions.filter(({ value }) => value === "").length;
  const free = freeFields(mapped, said);
  const isMissed = ({ name }: FieldToFill) => mapped.missed.names.includes(name);
  const others = free.filter((one) => !isMissed(one));
  return html`<h3>${say("columnsHeading")}</h3>
${columnsTable(mapped, language)}
${questions.length > 0 && html`<h3 id="questions">${say("questionsHeading")}</h3><p>${say("questionsText")}</p>${questions.map((question, index) => questionField(question, index, language))}`}
${constantsPart(others, said, language)}
${notes.map((note) => html`<p class="quiet">${note}</p>`)}
${leftOutPart(mapped, language)}
${problems.length > 0 && notice(html`<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`, language, "error")}
${trial && trialPart(trial, language)}
${missedPart(mapped.missed.said, free.filter(isMissed), said, language)}
${preview && previewPart(preview, language)}
<p class="action"><button type="button" data-act="convert"${attribute("disabled", open > 0 || problems.length > 0)}>${say("convert")}</button> <button type="button" class="plain" data-act="save-mapping">${say("saveMapping")}</button></p>
<p role="status" class="quiet">${openText(open, language)}</p>
${details(say("asText"), html`<pre tabindex="0"><code>${mapped.text}</code></pre>`)}`;
}

function openText(open: number, language: Language): Piece {
  if (open === 0) return undefined;
  return fill(words.open[language], { count: open }, language);
}

function columnsTable({ columns, fields }: Mapped, language: Language): Html {
  const say = (which: keyof typeof words) => words[which][language];
  const options = fields.map(({ name, label, required }) => ({
    value: name,
    label: `${label}${required ? " *" : ""} – ${name}`,
  }));
  const wide = columns.find(({ role }) => role?.each)?.role?.field;
  const label = fields.find(({ name }) => name === wide)?.label ?? "";
  const all = [
    { value: "", label: say("noField") },
    ...(wide === undefined ? [] : [{ value: eachCell, label: `${label} ${say("eachCell")}` }]),
    ...options,
  ];
  return table({
    caption: say("columnsCaption"),
    columns: [{ heading: say("column"), names: true }, { heading: say("examples") }, { heading: say("is") }],
    rows: columns
      .filter(({ heading, examples }) => heading !== "" || examples.length > 0)
      .map((column) => [
        html`${column.letter} ${column.heading === "" ? "" : `«${column.heading}»`}`,
        column.examples.join(", "),
        columnChoice(column, all, language),
      ]),
  });
}

function columnChoice(
  { index, letter, heading, role, isGuess }: MappedColumn,
  options: readonly Option[],
  language: Language,
): Html {
  const chosen = role?.each ? eachCell : (role?.field ?? "");
  return html`<select id="map-column-${index}" data-column="${index}" aria-label="${words.is[language]}: ${letter} ${heading}">${optionList(options, chosen)}</select>${isGuess && html` <span class="badge warning">${words.guess[language]}</span>`}`;
}

function questionField(
  { label, value, isSuggestion, options }: QuestionToAnswer,
  index: number,
  language: Language,
): Html {
  const id = `map-question-${index}`;
  const guess = isSuggestion && html` <span class="badge warning">${words.guess[language]}</span>`;
  return html`<p><label for="${id}">${label}</label>${control(id, html` data-question="${index}"`, value, options, language)}${guess}</p>`;
}

/** Fields that rows are left out for lacking: what they are in all rows may be said, and need not. */
function missedPart(
  said: string,
  fields: readonly FieldToFill[],
  { constants }: Said,
  language: Language,
): Piece {
  return (
    fields.length > 0 &&
    html`<div id="map-missed"><p>${said}</p>${constantFields(fields, constants, language)}</div>`
  );
}

/** Fields nobody asked for, which may have the same value in every row. */
function constantsPart(free: readonly FieldToFill[], { constants }: Said, language: Language): Html {
  if (free.length === 0) return html``;
  const isOpen = free.some(({ name }) => (constants[name] ?? "") !== "");
  const inside = html`<summary>${words.constants[language]}</summary><p>${words.constantsText[language]}</p>${constantFields(free, constants, language)}`;
  return html`<details id="map-constants"${attribute("open", isOpen)}>${inside}</details>`;
}

function constantFields(
  fields: readonly FieldToFill[],
  constants: Said["constants"],
  language: Language,
): Html {
  return html`${fields.map(
    ({ name, label, options }) =>
      html`<p><label for="map-constant-${name}">${label}</label>${control(`map-constant-${name}`, html` data-constant="${name}"`, constants[name] ?? "", options, language)}</p>`,
  )}`;
}

/** The fields that nothing but a constant is read as, and nobody asks for. */
function freeFields(
  { fields, columns, mapping, questions }: Mapped,
  { constants }: Said,
): readonly FieldToFill[] {
  const held = new Set<string>(columns.flatMap(({ role }) => role?.field ?? []));
  const asked = new Set(questions.flatMap(({ key }) => key.split("\n").slice(1, 2)));
  for (const { values = {} } of mapping.columns ?? []) for (const name of Object.keys(values)) held.add(name);
  return fields.filter(({ name }) => {
    const reading = mapping.fields[name];
    const isTime = name === mapping.time?.start || name === mapping.time?.end;
    const isSaid = (constants[name] ?? "") !== "";
    return (
      !held.has(name) &&
      !asked.has(name) &&
      !isTime &&
      (reading === undefined || reading.value !== undefined || isSaid)
    );
  });
}

function control(
  id: string,
  marks: Html,
  value: string,
  options: readonly Option[] | undefined,
  language: Language,
): Html {
  if (options === undefined)
    return html`<input type="text" id="${id}"${marks} value="${value}" autocomplete="off" spellcheck="false">`;
  return html`<select id="${id}"${marks}>${optionList([{ value: "", label: words.choose1[language] }, ...options], value)}</select>`;
}

function optionList(options: readonly Option[], chosen: string): Html {
  return html`${options.map(
    ({ value, label }) =>
      html`<option value="${value}"${attribute("selected", value === chosen)}>${label}</option>`,
  )}`;
}

/** The rows the mapping leaves out by itself. */
function leftOutPart({ mapping }: Mapped, language: Language): Piece {
  const rules = (mapping.rows?.leave_out ?? []).map(({ like = [], column, letter, because = "" }) => {
    const where = [column ?? letter ?? ""].flat().join(", ");
    return `«${like.join("», «")}» (${where}): ${because}`;
  });
  return rules.length > 0 && html`<p>${words.leftOut[language]} ${rules.join("; ")}.</p>`;
}

function previewPart({ columns, rows }: NonNullable<Mapped["preview"]>, language: Language): Html {
  const say = (which: keyof typeof words) => words[which][language];
  if (rows.length === 0) return notice(html`<p>${say("noRows")}</p>`, language, "warning");
  return html`<h3>${say("preview")}</h3>${table({
    caption: say("preview"),
    captionHidden: true,
    narrow: "scroll",
    columns: columns.map((heading) => ({ heading })),
    rows,
  })}`;
}
