import { defineConfig } from "tsup";
import { declarations } from "../../tsup.base.ts";

export default defineConfig(declarations({ entry: ["src/index.ts", "src/zod.ts", "src/samples.ts"] }));
