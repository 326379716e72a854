export { specsBase, versionPath } from "./addresses.ts";
export { emit, type EmitOptions } from "./emit.ts";
export type { Artefact, Content, Context, Generator } from "./generator.ts";
export { generators } from "./generators.ts";
export { jsonText } from "./json-text.ts";
export { annotationKeys } from "./json-schema/annotations.ts";
export { type Inexpressible, inexpressible, inexpressibleLine } from "./json-schema/inexpressible.ts";
