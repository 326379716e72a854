import type { Input } from "../../input.ts";
import { machineCode } from "../../kernel/program/machine-code.ts";
import { judgeStretches } from "./judge-stretches.ts";
import type { SecondThread } from "../work/stretch.ts";

/** An input that can be divided, and how many of its bytes have been given out. */
export interface DivisibleInput extends Input {
  given(): number;
  /** The same bytes, counted anew. */
  again(): DivisibleInput;
}

/** Some bytes as an input that can be divided, in chunks of a size. */
export function divisibleInput(name: string, bytes: Uint8Array, chunk: number): DivisibleInput {
  let given = 0;
  const openAt = async function* (from: number) {
    for (let at = from; at < bytes.length; at += chunk) {
      const piece = bytes.slice(at, at + chunk);
      given += piece.length;
      yield await Promise.resolve(piece);
    }
  };
  return {
    name,
    open: () => openAt(0),
    at: {
      size: async () => bytes.length,
      read: async (from, to) => bytes.slice(from, to),
      openAt,
    },
    given: () => given,
    again: () => divisibleInput(name, bytes, chunk),
  };
}

/**
 * Stands for a second thread, in this one: what goes between the two is cloned, as it is between threads. All takes so
 * long that to divide it pays, unless another `step` is given: the milliseconds between two looks at the clock.
 */
export function secondHere(stretchSize: number, step = 200): SecondThread {
  let now = 0;
  return {
    stretchSize,
    clock: () => (now += step),
    open: (input, job) => {
      const judge = judgeStretches(structuredClone(job), (input as DivisibleInput).again(), machineCode);
      if (!judge) return undefined;
      return { ...judge, judge: async (stretch) => structuredClone(await judge.judge(stretch)) };
    },
  };
}
