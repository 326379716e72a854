import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { ClosingLine } from "./scripts/closing-line.ts";
import { compileCache } from "./scripts/quiet-run.ts";

/** Packages find each other's source, so a test never runs against an old build. */
const conditions = ["@samapne/source", "module", "import", "default", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", new ClosingLine()],
    // Two busy cores: what takes three seconds here may take a minute there, when other work runs beside it. A hang is still found.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One more than there are cores: nobody watches here while they edit, and much of the work waits for programs of its own.
    maxWorkers: availableParallelism() + 1,
    // Many tests start the command from its sources: what one start has compiled, the next finds made.
    env: compileCache,
    projects: [
      {
        extends: true,
        // Pure code shares what it has loaded, which halves the time; the programs in cli change their surroundings.
        test: {
          name: "unit",
          include: ["packages/*/{src,test}/**/*.test.ts"],
          exclude: ["packages/cli/**"],
          isolate: false,
        },
      },
      { extends: true, test: { name: "cli", include: ["packages/cli/src/**/*.test.ts"] } },
      { extends: true, test: { name: "repo", include: ["test/**/*.test.ts", "docs/test/**/*.test.ts"] } },
    ],
  },
});
