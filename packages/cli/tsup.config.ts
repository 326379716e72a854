import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

/** The types only: the program itself is made by `rolldown.config.ts`. */
export default defineConfig({ ...library({ entry: ["src/index.ts"] }), dts: { only: true } });
