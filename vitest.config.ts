import { defineConfig } from "vitest/config";
import { ClosingLine } from "./scripts/closing-line.ts";

/** Packages find each other's source, so a test never runs against an old build. */
const conditions = ["@samapne/source", "module", "import", "default", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", new ClosingLine()],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts"] },
      },
      { extends: true, test: { name: "repo", include: ["test/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
