import type { OpenRegisterMemory, Registers } from "@samapne/core";
import type { OpenMachineCode } from "./machine-code.ts";
import { WalkProgram } from "./walk-program.ts";

/** Programs for the tables of a delivery. */
export class WalkPrograms {
  readonly #code: WebAssembly.Module;
  readonly #programs = new Map<ArrayBufferLike, WalkProgram>();

  constructor(code: WebAssembly.Module) {
    this.#code = code;
  }

  /** Memory for registers; memory of no program where the platform has none for one. */
  readonly open: OpenRegisterMemory = (bytes) => {
    try {
      const program = new WalkProgram(this.#code, bytes);
      const memory = program.registers();
      this.#programs.set(memory.buffer, program);
      return memory;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { buffer: new ArrayBuffer(bytes), byteOffset: 0 };
    }
  };

  /** The program in whose memory these registers lie. */
  of({ numbers }: Registers): WalkProgram | undefined {
    return this.#programs.get(numbers.buffer);
  }
}

/** Programs in machine code, where it is handed in and may be made. */
export function walkPrograms(machineCode: OpenMachineCode | undefined): WalkPrograms | undefined {
  const code = machineCode?.();
  return code && new WalkPrograms(code);
}
