export * from "./places";
export { walkRows } from "./walk-rows";
