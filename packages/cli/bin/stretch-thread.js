// The program of a second thread, which needs the code that `validate` has kept.
import { runBuilt } from "./run-built.js";

runBuilt("stretch-thread.cjs", "validate");
