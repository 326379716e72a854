/** What programs may import from one entry of a package, such as `@samapne/energy/zod`. */
export interface ApiEntry {
  /** As it is imported: `@samapne/energy/zod`. */
  readonly name: string;
  /** What the package is for, from its `package.json`. */
  readonly description: string;
  readonly exports: readonly ApiExport[];
}

export const exportKinds = ["function", "class", "value", "type"] as const;

/** What an export is to the one who imports it. */
export type ExportKind = (typeof exportKinds)[number];

/** One exported name with its docstring. Texts are Markdown. */
export interface ApiExport {
  readonly name: string;
  readonly kind: ExportKind;
  readonly text: string;
  /** How it is written in TypeScript; one for each way to call a function. */
  readonly signatures: readonly string[];
  /** Parameters of a function, or properties and methods of an interface or class. */
  readonly members: readonly ApiMember[];
  readonly returns: string | undefined;
}

/** A parameter, property or method. */
export interface ApiMember {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
