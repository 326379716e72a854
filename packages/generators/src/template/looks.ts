import type { Look } from "./sheet.ts";

/** A heading: dark letters on light grey, contrast 12:1. */
export const headingLook: Look = { bold: true, fill: "#E2E8EE", colour: "#1B2733", wrap: true };

/** The heading of a column that must be filled in: a star is shown after the text, but is no part of it. */
export const requiredLook: Look = {
  bold: true,
  fill: "#12405F",
  colour: "#FFFFFF",
  wrap: true,
  format: "@",
  shown: '@" *"',
};

/** The example row: italic on light yellow. */
export const exampleLook: Look = { italic: true, fill: "#FFF6D6", colour: "#4A4A4A" };
