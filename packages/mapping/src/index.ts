/** Raw exports of other systems as rows of a dataset: proposes how, asks what it cannot know, converts, and accounts for each row. */
export { checkMapping } from "./check/check-mapping.ts";
export type { MappingProblem } from "./check/check-shape.ts";
export { type Conversion, type ConversionRequest, openConversion } from "./convert.ts";
export type { Mapping } from "./file/mapping.ts";
export { mappingText, readMappingText } from "./mapping-text.ts";
export type { LeftOut, Outcome, RepairCount, UnusedColumn } from "./rows/outcome.ts";
export { outcomeLines, outcomeText } from "./rows/outcome-text.ts";
export { type AnswerPage, answerPage } from "./table/answer-page.ts";
export type { ChosenColumns, ColumnRole } from "./propose/draft/column-role.ts";
export {
  type OfferedColumn,
  type OpenedProposal,
  openProposal,
  type Proposal,
  proposeMapping,
} from "./propose/propose.ts";
export { withSuggestions } from "./propose/draft/with-suggestions.ts";
export { trialText } from "./trial/trial-text.ts";
export { type TrialWords, trialWords } from "./trial/trial-words.ts";
export { missedHeading, missedQuestions } from "./trial/missed-questions.ts";
export { type Trial, tryMapping } from "./trial/try-mapping.ts";
export { answered, fieldAt, type Question, questionsOf } from "./propose/draft/questions.ts";
export { mappingSchema } from "./file/schema.ts";
export type { MappingNote, PlacedProblem, ReadMapping } from "./yaml.ts";
