import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

export default defineConfig(
  library({ entry: { index: "src/index.ts", "in-words": "src/in-words/index.ts" } }),
);
