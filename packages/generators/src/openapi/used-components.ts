import type { Components } from "./document.ts";

const reference = /^#\/components\/([A-Za-z]+)\/([A-Za-z0-9._-]+)$/;

/** The components that a value refers to, those that they refer to, and no others, in the order given. */
export function usedComponents(value: unknown, all: Components): Components {
  const used = new Set<string>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    for (const address of referencesIn(waiting.pop())) {
      if (used.has(address)) continue;
      used.add(address);
      waiting.push(componentAt(address, all));
    }
  }
  const kinds = Object.entries(all).map(([kind, members]) => {
    const kept = Object.entries(members).filter(([name]) => used.has(`#/components/${kind}/${name}`));
    return [kind, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(kinds.filter(([, members]) => Object.keys(members).length > 0));
}

function componentAt(address: string, all: Components): unknown {
  const [, kind = "", name = ""] = reference.exec(address) ?? [];
  return (all as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[kind]?.[name];
}

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === "$ref" && typeof member === "string" ? [member] : referencesIn(member),
  );
}
