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

/** The role attribute of a part, where one is needed. */
type Role = (name: string) => Html;

/** A table for people on any screen. Roles stand on stacked tables because some browsers forget them when the display changes. */
export function table({ caption, captionHidden, columns, rows, narrow = "stack" }: TableOptions): Html {
  const role: Role = (name) => attribute("role", narrow === "stack" ? name : undefined);
  const heads = columns.map(
    ({ heading, numeric }) =>
      html`<th scope="col"${role("columnheader")}${attribute("class", numeric === true ? "number" : undefined)}>${heading}</th>`,
  );
  const made = html`<table class="${narrow}"${role("table")}>
<caption${attribute("class", captionHidden === true ? "hidden" : undefined)}>${caption}</caption>
<thead${role("rowgroup")}><tr${role("row")}>${heads}</tr></thead>
<tbody${role("rowgroup")}>
${rows.map((row) => rowOf(row, columns, role))}</tbody>
</table>`;
  return narrow === "scroll" ? html`<div class="scroller" tabindex="0" role="group">${made}</div>` : made;
}

function rowOf(row: TableRow | readonly Piece[], columns: readonly Column[], role: Role): Html {
  const { id, cells } = "cells" in row ? row : { id: undefined, cells: row };
  const all = columns.map((column, index) => cellOf(cells[index], column, role));
  return html`<tr${role("row")}${attribute("id", id)}>${all}</tr>
`;
}

/** The heading goes along with the value, for screens where rows are cards. */
function cellOf(cell: Piece, { heading, numeric, names }: Column, role: Role): Html {
  const isEmpty = cell === undefined || cell === "" || cell === false;
  const rest = [
    role(names === true ? "rowheader" : "cell"),
    attribute("class", numeric === true ? "number" : undefined),
    attribute("data-label", isEmpty ? undefined : heading),
  ];
  return names === true ? html`<th scope="row"${rest}>${cell}</th>` : html`<td${rest}>${cell}</td>`;
}
