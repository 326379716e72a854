import { attribute, type Html, html, type Piece } from "./html.ts";

/** A column: its heading, and how its cells stand. */
export interface Column {
  readonly heading: string;
  /** Numbers stand to the right, in figures of one width. */
  readonly numeric?: boolean;
  /** The column whose cells name their row; one at most. */
  readonly names?: boolean;
}

/** A row: its cells in the order of the columns, and an anchor. */
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly Piece[];
}

/** What a table needs besides its rows. */
export interface TableOptions {
  /** What the table shows; read out by screen readers, and shown above unless `captionHidden`. */
  readonly caption: Piece;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (TableRow | readonly Piece[])[];
  /**
   * What happens where there is no room: `stack` (the default) shows each row as a card with its headings beside the values;
   * `scroll` keeps the table and lets the reader move it, for tables of many figures.
   */
  readonly narrow?: "stack" | "scroll";
}

type Narrow = NonNullable<TableOptions["narrow"]>;

/** A table for people on any screen. */
export function table({ caption, captionHidden, columns, rows, narrow = "stack" }: TableOptions): Html {
  const heads = columns.map(
    ({ heading, numeric }) =>
      html`<th scope="col"${role("columnheader", narrow)}${attribute("class", numeric === true && "number")}>${heading}</th>`,
  );
  const made = html`<table class="${narrow}"${role("table", narrow)}>
<caption${attribute("class", captionHidden === true && "hidden")}>${caption}</caption>
<thead${role("rowgroup", narrow)}><tr${role("row", narrow)}>${heads}</tr></thead>
<tbody${role("rowgroup", narrow)}>
${rows.map((row) => rowOf(row, columns, narrow))}</tbody>
</table>`;
  return narrow === "scroll"
    ? html`<div class="scroller" tabindex="0" role="group">${made}</div>
`
    : html`${made}\n`;
}

/** Roles stand on stacked tables, because some browsers forget them when the display changes. */
function role(name: string, narrow: Narrow): Html {
  return attribute("role", narrow === "stack" && name);
}

function rowOf(row: TableRow | readonly Piece[], columns: readonly Column[], narrow: Narrow): Html {
  const { id, cells } = "cells" in row ? row : { id: undefined, cells: row };
  const all = columns.map((column, index) => cellOf(cells[index], column, narrow));
  return html`<tr${role("row", narrow)}${attribute("id", id)}>${all}</tr>
`;
}

/** In a stacked table the heading goes along with the value, for screens where rows are cards. */
function cellOf(cell: Piece, { heading, numeric, names }: Column, narrow: Narrow): Html {
  const isLabelled = narrow === "stack" && cell !== undefined && cell !== "" && cell !== false;
  const rest = [
    role(names === true ? "rowheader" : "cell", narrow),
    attribute("class", numeric === true && "number"),
    attribute("data-label", isLabelled && heading),
  ];
  return names === true ? html`<th scope="row"${rest}>${cell}</th>` : html`<td${rest}>${cell}</td>`;
}
