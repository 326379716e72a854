import { defineConfig } from "tsup";
import { declared, library } from "../../tsup.base.ts";

const entry = ["src/index.ts"];

/** The types only: the program itself is made by `rolldown.config.ts`. */
export default defineConfig({ ...library({ entry }), dts: { entry: declared(entry), only: true } });
