/**
 * A declaration that is wrong: a dataset, code list, rule or check that cannot mean anything.
 * Thrown when the declaration is defined, never while data is judged. `place` is a path into the
 * declaration, such as `energy-meters.rules.EM1`.
 */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly place: string;

  constructor(place: string, problem: string) {
    super(`${place}: ${problem}`);
    this.place = place;
  }
}
