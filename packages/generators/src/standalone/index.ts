import type { Generator } from "../generator.ts";
import { messagesOf } from "./messages.ts";
import { moduleOf } from "./module.ts";
import { moduleTypesOf } from "./module-types.ts";

/** The dataset's validator as one ES module that stands alone, for a vendor's app or a browser under a strict policy. */
export const standalone: Generator = {
  id: "standalone",
  path: "validator.js",
  mediaType: "text/javascript",
  print: (dataset) => moduleOf(dataset),
};

/** The TypeScript declarations of the standalone validator. */
export const standaloneTypes: Generator = {
  id: "standalone-types",
  path: "validator.d.ts",
  mediaType: "text/x-typescript",
  print: (dataset) => moduleTypesOf(dataset),
};

/** What its issues say to people, in a module of its own, so that nobody pays for texts they do not show. */
export const standaloneMessages: Generator = {
  id: "standalone-messages",
  path: "validator-messages.js",
  mediaType: "text/javascript",
  print: (dataset) => messagesOf(dataset),
};
