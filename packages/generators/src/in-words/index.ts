/** A dataset in words for people, in every language: what the reference, the template and the documentation site share. */
export { type Broken, brokenRules } from "./broken-rules.ts";
export { celLines } from "./cel-lines.ts";
export { checkInWords, expressionsOf, tablesNeeded } from "./check-words.ts";
export { allowedValues, codeListOf, exampleText, kindName, unitOf, valueText } from "./field-words.ts";
export { templateInWords } from "./template-in-words.ts";
export { weightOf } from "./weight.ts";
export { frequencies, legislationRoles, privacies, words } from "./words.ts";
