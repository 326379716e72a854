/** Makes a publishable table of a full one. */
export type { FullOptions } from "./full-release.ts";
export { protect, type Protected } from "./protect.ts";
export { loadSolver, type Solver } from "./solver.ts";
