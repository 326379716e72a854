// Loads a server over loopback and tells how it answered.
import { Agent, get, type IncomingMessage } from "node:http";

const connections = 64;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** What came of a load. Times in milliseconds. */
export interface Load {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

type AskedHeaders = Readonly<Record<string, string>>;

/** 64 connections that ask one after the other for so many seconds, or until the addresses run out. */
export async function load(
  address: () => string | undefined,
  seconds: number,
  headers: AskedHeaders = {},
): Promise<Load> {
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  const worker = async () => {
    while (performance.now() < start + seconds * 1000) {
      const asked = address();
      if (asked === undefined) return;
      const began = performance.now();
      const { statusCode = 0 } = await ask(asked, headers);
      if (statusCode !== 200 && statusCode !== 304) errors += 1;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { answers: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99), errors };
}

/** Asks once and reads the answer to its end. */
export function ask(address: string, headers: AskedHeaders = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response)).once("error", reject);
    }).once("error", reject);
  });
}

/** A load in words. */
export function told({ perSecond, p50, p99, errors }: Load): string {
  return `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
}
