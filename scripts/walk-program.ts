// Compiles the walk program from `packages/tabular/assembly` and writes it into the package as text: `npm run walk-program`.
import { writeFileSync } from "node:fs";
import { compiledProgram, programFile } from "./walk-program/compiled.ts";

const text = compiledProgram();
writeFileSync(programFile, text);
console.log(`${text.length} characters: ${programFile}`);
