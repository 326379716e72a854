import { columnLetter } from "../../sheet/column-letter.ts";
import { retagged, withAttribute, type XmlEdit, type XmlTag } from "../../xml/edit-xml.ts";
import { attribute } from "../../xml/text.ts";
import { columnOf } from "../sheet-rows.ts";
import type { MarkStyles } from "./mark-styles.ts";

/** The faulty cells of a row by their column from 0, each with the worst that is said of it. */
export type RowMarks = ReadonlyMap<number, "error" | "warning">;

/** What is changed in a sheet. */
export interface SheetChanges {
  /** The faulty cells of a row, from 1. */
  marks(row: number): RowMarks | undefined;
  readonly styles: MarkStyles;
  /** The relation of the drawing that shows comments, where one is to be added. */
  readonly drawing?: { readonly id: string; readonly namespace: string };
}

const reference = attribute("r");
const styleOf = attribute("s");

/** Children of a sheet that stand after the drawing of its comments (ECMA-376 part 1, 18.3.1.99). */
const afterDrawing: ReadonlySet<string> = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** Marks the faulty cells of a sheet, makes those that are not there, and ties its comments to it. */
export class SheetEdit implements XmlEdit {
  readonly #changes: SheetChanges;
  #drawing: SheetChanges["drawing"];
  #depth = 0;
  #row = 0;
  #column = -1;
  #marks: RowMarks | undefined;
  /** Columns of the row that are marked and have not come yet. */
  #waiting: number[] = [];

  constructor(changes: SheetChanges) {
    this.#changes = changes;
    this.#drawing = changes.drawing;
  }

  open(name: string, attributes: string, tag: XmlTag): string | undefined {
    this.#depth++;
    if (this.#depth === 2 && afterDrawing.has(name)) return this.#takeDrawing(tag.prefix, tag.text);
    if (this.#depth === 3 && name === "row") return this.#openRow(attributes, tag);
    if (this.#depth === 4 && name === "c") return this.#openCell(attributes, tag);
    if (name === "sheetView") return retagged(name, withAttribute(attributes, "tabSelected", undefined), tag);
    return undefined;
  }

  close(name: string, tag: XmlTag): string | undefined {
    this.#depth--;
    if (this.#depth === 0) return this.#takeDrawing(tag.prefix, tag.text);
    if (this.#depth === 2 && name === "row") return this.#closeRow(tag);
    return undefined;
  }

  #takeDrawing(prefix: string, text: string): string | undefined {
    if (this.#drawing === undefined) return undefined;
    const { id, namespace } = this.#drawing;
    this.#drawing = undefined;
    return `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>${text}`;
  }

  #openRow(attributes: string, tag: XmlTag): string | undefined {
    this.#row = Number(reference(attributes) ?? this.#row + 1);
    this.#column = -1;
    this.#marks = this.#changes.marks(this.#row);
    this.#waiting = [...(this.#marks?.keys() ?? [])].sort((a, b) => a - b);
    if (this.#waiting.length === 0) return undefined;
    // `spans` may be left out, and would be wrong when cells are added.
    return retagged("row", withAttribute(attributes, "spans", undefined), {
      ...tagParts(tag),
      isEmpty: false,
    });
  }

  #openCell(attributes: string, tag: XmlTag): string | undefined {
    const place = reference(attributes);
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    const style = Number(styleOf(attributes) ?? 0);
    const mark = this.#marks?.get(this.#column);
    const marked = this.#changes.styles.of(style, mark);
    if (marked === style && this.#waiting.length === 0) return undefined;
    const added = this.#added(this.#column, tag.prefix);
    if (this.#waiting[0] === this.#column) this.#waiting.shift();
    if (marked === style) return added === "" ? undefined : added + tag.text;
    return added + retagged("c", withAttribute(attributes, "s", String(marked)), tag);
  }

  #closeRow(tag: XmlTag): string | undefined {
    if (this.#marks === undefined || this.#marks.size === 0) return undefined;
    const added = this.#added(Number.POSITIVE_INFINITY, tag.prefix);
    this.#marks = undefined;
    return `${added}${tag.text.startsWith("</") ? tag.text : `</${tag.prefix}row>`}`;
  }

  /** Empty cells, marked, for the columns before another that have none. */
  #added(before: number, prefix: string): string {
    let cells = "";
    while ((this.#waiting[0] ?? before) < before) {
      const column = this.#waiting.shift() as number;
      const style = this.#changes.styles.of(0, this.#marks?.get(column));
      cells += `<${prefix}c r="${columnLetter(column)}${this.#row}" s="${style}"/>`;
    }
    return cells;
  }
}

function tagParts({ text, prefix }: XmlTag): Pick<XmlTag, "text" | "prefix"> {
  return { text, prefix };
}
