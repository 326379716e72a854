export type { ExitCode } from "./options/command.ts";
export { main } from "./main.ts";
export type { World } from "./world/world.ts";
