import { describe, expect, it } from "vitest";
import type { Code, Text } from "@samapne/core";
import { codeLists } from "./index.ts";

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;
const complete = ({ nb, nn, en }: Text) =>
  [nb, nn, en].every((text) => text.length > 0 && text === text.trim());
const isComplete = (text: Text | string) =>
  typeof text === "string" ? text.trim() === text && text !== "" : complete(text);
const overlap = (a: Code, b: Code) =>
  (a.validFrom ?? "") < (b.validTo ?? "9999") && (b.validFrom ?? "") < (a.validTo ?? "9999");

it("gives every list its own id", () => {
  expect(new Set(codeLists.map(({ id }) => id)).size).toBe(codeLists.length);
});

describe.each(codeLists.map((list) => ({ id: list.id, list })))("$id", ({ list }) => {
  const codes: readonly Code[] = list.codes;

  it("has a kebab-case id, a dated version, a title and a source", () => {
    expect(list.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
    expect(list.version).toMatch(date);
    expect(complete(list.title)).toBe(true);
    expect(list.source.name).not.toBe("");
  });

  it("has codes, each with a label in every language", () => {
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.filter(({ code, label }) => code === "" || !isComplete(label))).toEqual([]);
  });

  it("writes dates as dates, the first before the last", () => {
    const dated = codes.filter(({ validFrom, validTo }) => validFrom ?? validTo);
    const wrong = dated.filter(
      ({ validFrom = "0000-01-01", validTo = "9999-12-31" }) =>
        ![validFrom, validTo].every((text) => date.test(text)) || validFrom >= validTo,
    );
    expect(wrong).toEqual([]);
  });

  it("says one thing about a code on any day", () => {
    const clashes = codes.filter((one, index) =>
      codes.slice(index + 1).some((other) => other.code === one.code && overlap(one, other)),
    );
    expect(clashes).toEqual([]);
  });

  it("names successors that are in force the day a code ends", () => {
    const inForce = (wanted: string, day: string) =>
      codes.some(
        ({ code, validFrom = "", validTo = "9999" }) => code === wanted && validFrom <= day && day < validTo,
      );
    const missing = codes.flatMap(({ validTo = "", successors = [] }) =>
      successors.filter((after) => !inForce(after, validTo)),
    );
    expect(missing).toEqual([]);
  });

  it("lets no alias mean two codes, whatever its case", () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, aliases = [] } of codes) {
      for (const name of [code, ...aliases].map((text) => text.toLowerCase())) {
        owners.set(name, (owners.get(name) ?? new Set()).add(code));
      }
    }
    expect([...owners].filter(([, meant]) => meant.size > 1)).toEqual([]);
  });

  it("lets no alias be the label of another code", () => {
    const labels = codes.flatMap(({ code, label }) =>
      (typeof label === "string" ? [label] : [label.nb, label.nn, label.en]).map((text) => [
        code,
        text.toLowerCase(),
      ]),
    );
    const wrong = codes.flatMap(({ code, aliases = [] }) =>
      aliases.filter((alias) =>
        labels.some(([owner, text]) => owner !== code && text === alias.toLowerCase()),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("is frozen all the way down", () => {
    expect(Object.isFrozen(list.codes)).toBe(true);
    expect(codes.every((code) => Object.isFrozen(code))).toBe(true);
  });
});
