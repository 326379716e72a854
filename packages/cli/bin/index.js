// What an import of the package finds.
import { runBuilt } from "./run-built.js";

export const { main } = runBuilt("index.cjs", "import");
