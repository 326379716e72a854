/** The look of every page of the registry: escaped markup, the page around it, its parts and charts. No script, no outside request. */
export { attribute, type Html, html, markupOf, type Piece, verbatim } from "./html.ts";
export { safeAddress } from "./address.ts";
export { dateInWords, figure } from "./figures.ts";
export { link, type LinkOptions } from "./link.ts";
export { type InlineScript, type MenuItem, page, type Page, policyOf, type SiteHeader } from "./page.ts";
export {
  badge,
  type Card,
  cards,
  codeBlock,
  contents,
  details,
  facts,
  notice,
  type Tone,
  trail,
} from "./parts.ts";
export { type Column, table, type TableOptions, type TableRow } from "./table.ts";
export { type Bar, bars } from "./charts/bars.ts";
export { type ChartColumn, type ColumnChart, columnChart } from "./charts/columns.ts";
export { stylesheet } from "./look/stylesheet.ts";
export { languageNames } from "./words.ts";
