// Compiles the programs in machine code from their `assembly` and writes them into their packages as text: `npm run walk-program`.
import { writeFileSync } from "node:fs";
import { programs } from "../test/kernel/program-sources.ts";
import { compiledProgram } from "./walk-program/compiled.ts";

for (const program of programs) {
  const text = compiledProgram(program);
  writeFileSync(program.file, text);
  console.log(`${text.length} characters: ${program.file}`);
}
