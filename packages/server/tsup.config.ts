import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

export default defineConfig(
  library({
    entry: { index: "src/index.ts", local: "src/edge/local.ts", postgres: "src/edge/postgres-door.ts" },
  }),
);
