export * from "./places";
export { walkLines } from "./walk-lines";
export { walkRows } from "./walk-rows";
