import { ModelError } from "../errors.ts";

/** Refuses an expression: `place` is where in the declaration, `at` where in the text (UTF-16 units from 0). */
export function refuse(place: string, at: number, problem: string): never {
  throw new ModelError(place, `position ${at + 1}: ${problem}`);
}
