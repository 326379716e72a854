import type { Language } from "@samapne/core";

/** How a report may be coloured; each function decorates a piece of one line. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain = (text: string): string => text;

/** No colours. */
export const noStyle: Style = { bold: plain, red: plain, yellow: plain, green: plain, dim: plain };

/** The language and colours a part of the report is written in. */
export interface Writing {
  readonly language: Language;
  readonly style: Style;
}
