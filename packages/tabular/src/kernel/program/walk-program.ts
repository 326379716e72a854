import type { OpenRegisterMemory } from "@samapne/core";
import { longestWindow } from "../../formats/window.ts";
import { type Arrays, ownArrays } from "../../formats/arrays.ts";

const pageSize = 65_536;
/** The program's own numbers stand below this. */
const ownBytes = 4096;
/** Tables with more columns are walked over without it. */
const mostColumns = 128;
/** The arrays of a walk over a table with as many, and more. */
const roomForArrays = 4 * 1024 * 1024;

/**
 * The program for one table, and the memory that it works in: the registers of the table, then the window and the arrays
 * of the walk that is under way. Pages of it that nobody has written to take no room.
 */
export class WalkProgram {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly #afterRegisters: number;
  readonly #afterWindow: number;
  /** Behind this nothing has been written yet. */
  #untouched: number;

  constructor(module: WebAssembly.Module, registerBytes: number) {
    this.module = module;
    this.#afterRegisters = aligned(ownBytes + registerBytes);
    this.#afterWindow = aligned(this.#afterRegisters + longestWindow);
    this.#untouched = this.#afterRegisters;
    const bytes = this.#afterWindow + roomForArrays;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageSize) });
  }

  /** Is there room for a walk over so many columns? */
  fits(columns: number): boolean {
    return columns <= mostColumns;
  }

  /** Where registers lie. */
  registers(): ReturnType<OpenRegisterMemory> {
    return { buffer: this.memory.buffer, byteOffset: ownBytes };
  }

  /** Room for the window of a walk; the walk before has ended. */
  forWindow(): Arrays {
    return this.#arraysFrom(this.#afterRegisters);
  }

  /** Room for the arrays of a walk over the window; those of the plan before are given up. */
  forPlan(): Arrays {
    return this.#arraysFrom(this.#afterWindow);
  }

  #arraysFrom(begin: number): Arrays {
    const buffer = this.memory.buffer;
    let next = begin;
    const take = (bytes: number): number => {
      const at = next;
      next = aligned(at + bytes);
      const written = Math.min(this.#untouched, next);
      if (written > at) new Uint8Array(buffer, at, written - at).fill(0);
      this.#untouched = Math.max(this.#untouched, next);
      return at;
    };
    return {
      bytes: (length) => new Uint8Array(buffer, take(length), length),
      integers: (length) => new Int32Array(buffer, take(length * 4), length),
      numbers: (length) => new Float64Array(buffer, take(length * 8), length),
    };
  }
}

/** Where the arrays of a walk over so many columns lie, and the program when they lie in its memory. */
export function arraysFor(
  program: WalkProgram | undefined,
  columns: number,
): { readonly arrays: Arrays; readonly program?: WalkProgram } {
  return program?.fits(columns) === true ? { arrays: program.forPlan(), program } : { arrays: ownArrays };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 16) * 16;
}
