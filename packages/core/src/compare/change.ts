import type { Text } from "../text.ts";

/**
 * How large a change is (semantic versioning): `major` may refuse data that was accepted, or changes what accepted data
 * means; `minor` accepts more; `patch` changes only words.
 */
export type ChangeSize = "major" | "minor" | "patch";

/** One change from a version of a dataset to another. */
export interface Change {
  /** What kind of change, stable: `field.removed`, `number.min_raised`. */
  readonly code: ChangeCode;
  readonly size: ChangeSize;
  /** Where in the declaration: `fields.meter_id`, `rules.EM1`, `key`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly text: Text;
}

/** Every kind of change, with its size and its words. `{name}`, `{before}` and `{after}` are filled in. */
export const changeKinds = {
  "dataset.id": kind(
    "major",
    "Datasettet heter {after}, ikke {before}.",
    "Datasettet heiter {after}, ikkje {before}.",
    "The dataset is called {after}, not {before}.",
  ),
  "dataset.words": kind(
    "patch",
    "Ordene om datasettet er endret ({name}).",
    "Orda om datasettet er endra ({name}).",
    "The words about the dataset have changed ({name}).",
  ),
  "dataset.privacy": kind(
    "major",
    "Åpenheten er endret fra {before} til {after}.",
    "Openheita er endra frå {before} til {after}.",
    "The privacy class changed from {before} to {after}.",
  ),
  "dataset.about": kind(
    "minor",
    "{name} er endret fra {before} til {after}.",
    "{name} er endra frå {before} til {after}.",
    "{name} changed from {before} to {after}.",
  ),
  "key.changed": kind(
    "major",
    "Nøkkelen er endret fra {before} til {after}.",
    "Nøkkelen er endra frå {before} til {after}.",
    "The key changed from {before} to {after}.",
  ),
  "field.added": kind(
    "minor",
    "Nytt felt som kan fylles ut: {name}.",
    "Nytt felt som kan fyllast ut: {name}.",
    "A new optional field: {name}.",
  ),
  "field.added_required": kind(
    "major",
    "Nytt felt som må fylles ut: {name}.",
    "Nytt felt som må fyllast ut: {name}.",
    "A new required field: {name}.",
  ),
  "field.removed": kind(
    "major",
    "Feltet {name} er fjernet.",
    "Feltet {name} er fjerna.",
    "The field {name} was removed.",
  ),
  "field.required": kind(
    "major",
    "{name} må nå fylles ut.",
    "{name} må no fyllast ut.",
    "{name} is now required.",
  ),
  "field.optional": kind(
    "minor",
    "{name} kan nå stå tomt.",
    "{name} kan no stå tomt.",
    "{name} may now be empty.",
  ),
  "field.kind": kind(
    "major",
    "{name} er {after}, ikke {before}.",
    "{name} er {after}, ikkje {before}.",
    "{name} is {after}, not {before}.",
  ),
  "field.unit": kind(
    "major",
    "Enheten til {name} er {after}, ikke {before}.",
    "Eininga til {name} er {after}, ikkje {before}.",
    "The unit of {name} is {after}, not {before}.",
  ),
  "field.words": kind(
    "patch",
    "Ordene om {name} er endret.",
    "Orda om {name} er endra.",
    "The words about {name} have changed.",
  ),
  "field.privacy": kind(
    "minor",
    "Personvernet for {name} er endret fra {before} til {after}.",
    "Personvernet for {name} er endra frå {before} til {after}.",
    "The privacy of {name} changed from {before} to {after}.",
  ),
  "field.order": kind(
    "patch",
    "Rekkefølgen av feltene er endret.",
    "Rekkjefølgja av felta er endra.",
    "The order of the fields has changed.",
  ),
  "bound.tightened": kind(
    "major",
    "{name}: strengere grense, fra {before} til {after}.",
    "{name}: strengare grense, frå {before} til {after}.",
    "{name}: a tighter bound, from {before} to {after}.",
  ),
  "bound.loosened": kind(
    "minor",
    "{name}: romsligere grense, fra {before} til {after}.",
    "{name}: romslegare grense, frå {before} til {after}.",
    "{name}: a looser bound, from {before} to {after}.",
  ),
  "pattern.changed": kind(
    "major",
    "{name}: mønsteret er endret fra {before} til {after}; noe som var godkjent, kan bli avvist.",
    "{name}: mønsteret er endra frå {before} til {after}; noko som var godkjent, kan bli avvist.",
    "{name}: the pattern changed from {before} to {after}; something that was accepted may be refused.",
  ),
  "pattern.removed": kind(
    "minor",
    "{name}: mønsteret er fjernet.",
    "{name}: mønsteret er fjerna.",
    "{name}: the pattern was removed.",
  ),
  "code.added": kind(
    "minor",
    "{name}: nye koder {after}.",
    "{name}: nye kodar {after}.",
    "{name}: new codes {after}.",
  ),
  "code.removed": kind(
    "major",
    "{name}: kodene {before} er fjernet.",
    "{name}: kodane {before} er fjerna.",
    "{name}: the codes {before} were removed.",
  ),
  "code.validity": kind(
    "major",
    "{name}: gyldigheten av {after} er endret.",
    "{name}: gyldigheita av {after} er endra.",
    "{name}: the validity of {after} has changed.",
  ),
  "code.judged_at": kind(
    "major",
    "{name}: kodene bedømmes nå etter {after}, ikke {before}.",
    "{name}: kodane blir no bedømde etter {after}, ikkje {before}.",
    "{name}: codes are now judged at {after}, not {before}.",
  ),
  "scheme.changed": kind(
    "major",
    "{name}: identifikatoren er {after}, ikke {before}.",
    "{name}: identifikatoren er {after}, ikkje {before}.",
    "{name}: the identifier is {after}, not {before}.",
  ),
  "zone.changed": kind(
    "minor",
    "{name}: ventet tidssone er {after}, ikke {before} (en advarsel).",
    "{name}: venta tidssone er {after}, ikkje {before} (ei åtvaring).",
    "{name}: the expected time zone is {after}, not {before} (a warning).",
  ),
  "reference.added": kind(
    "major",
    "Ny henvisning som må stemme: {name}.",
    "Ny tilvising som må stemme: {name}.",
    "A new reference that must hold: {name}.",
  ),
  "reference.removed": kind(
    "minor",
    "Henvisningen {name} er fjernet.",
    "Tilvisinga {name} er fjerna.",
    "The reference {name} was removed.",
  ),
  "reference.changed": kind(
    "major",
    "Henvisningen {name} er endret.",
    "Tilvisinga {name} er endra.",
    "The reference {name} has changed.",
  ),
  "rule.added": kind("major", "Ny regel: {name}.", "Ny regel: {name}.", "A new rule: {name}."),
  "rule.added_warning": kind(
    "minor",
    "Ny regel som gir advarsel: {name}.",
    "Ny regel som gir åtvaring: {name}.",
    "A new rule that gives a warning: {name}.",
  ),
  "rule.removed": kind(
    "minor",
    "Regelen {name} er fjernet.",
    "Regelen {name} er fjerna.",
    "The rule {name} was removed.",
  ),
  "rule.changed": kind(
    "major",
    "Regelen {name} er endret; noe som var godkjent, kan bli avvist.",
    "Regelen {name} er endra; noko som var godkjent, kan bli avvist.",
    "The rule {name} has changed; something that was accepted may be refused.",
  ),
  "rule.now_error": kind(
    "major",
    "Regelen {name} er nå en feil, ikke en advarsel.",
    "Regelen {name} er no ein feil, ikkje ei åtvaring.",
    "The rule {name} is now an error, not a warning.",
  ),
  "rule.now_warning": kind(
    "minor",
    "Regelen {name} er nå en advarsel, ikke en feil.",
    "Regelen {name} er no ei åtvaring, ikkje ein feil.",
    "The rule {name} is now a warning, not an error.",
  ),
  "rule.words": kind(
    "patch",
    "Ordene i regelen {name} er endret.",
    "Orda i regelen {name} er endra.",
    "The words of the rule {name} have changed.",
  ),
} as const satisfies Readonly<Record<string, ChangeKind>>;

interface ChangeKind {
  readonly size: ChangeSize;
  readonly words: Text;
}

/** The name of a kind of change. */
export type ChangeCode = keyof typeof changeKinds;

function kind(size: ChangeSize, nb: string, nn: string, en: string): ChangeKind {
  return { size, words: { nb, nn, en } };
}
