import type { OpenRegisterMemory, Registers } from "@samapne/core";
import { WalkProgram } from "./walk-program.ts";

/** Programs for the tables of a delivery. */
export class WalkPrograms {
  readonly #code: WebAssembly.Module;
  readonly #programs = new Map<ArrayBufferLike, WalkProgram>();

  constructor(code: WebAssembly.Module) {
    this.#code = code;
  }

  readonly open: OpenRegisterMemory = (bytes) => {
    const program = new WalkProgram(this.#code, bytes);
    const memory = program.registers();
    this.#programs.set(memory.buffer, program);
    return memory;
  };

  /** The program in whose memory these registers lie. */
  of({ numbers }: Registers): WalkProgram | undefined {
    return this.#programs.get(numbers.buffer);
  }
}
