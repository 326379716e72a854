import { defineConfig } from "vitest/config";

// Without "import" among the conditions, which would also be asked of the driver's own `require`.
const conditions = ["@samapne/source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "packages/server/src/store/stores.test.ts",
      "packages/server/src/exports.test.ts",
      "scripts/interop/database-gone.suite.ts",
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
