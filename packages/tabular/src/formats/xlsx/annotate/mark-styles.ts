import { retagged, withAttribute, type XmlEdit, type XmlTag } from "../../xml/edit-xml.ts";
import type { XmlHandler } from "../../xml/scan.ts";
import { attribute } from "../../xml/text.ts";

/** The colours of faulty cells, used for nothing else: by them a copy that is judged again is cleared of its marks. */
const colours = { error: "FFFFC7CF", warning: "FFFFEBA1" } as const;

type Mark = keyof typeof colours;

/** The cell styles of a workbook, and those that are made of them: the same, with another fill. */
export interface MarkStyles {
  /** The style that marks a cell of a style; without a mark the style itself, cleared of an earlier mark. */
  of(style: number, mark: Mark | undefined): number;
}

/** Gives out styles while sheets are copied; `StyleEdit` writes them down afterwards. */
export class GivenStyles implements MarkStyles {
  readonly #count: number;
  readonly #marked: ReadonlySet<number>;
  readonly #given = new Map<string, number>();
  readonly given: { readonly style: number; readonly mark: Mark | undefined }[] = [];

  /** `count` styles there are already; `marked` of them mark cells. */
  constructor(count: number, marked: ReadonlySet<number>) {
    this.#count = count;
    this.#marked = marked;
  }

  of(style: number, mark: Mark | undefined): number {
    if (mark === undefined && !this.#marked.has(style)) return style;
    const key = `${style} ${mark}`;
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    this.#given.set(key, this.#count + this.given.length);
    return this.#count + this.given.push({ style, mark }) - 1;
  }
}

/** Styles of the summary. */
export const summaryStyles = ["title", "line", "heading", "wrapped", "link", "error", "warning"] as const;
export type SummaryStyle = (typeof summaryStyles)[number];

/** The lists of a style sheet in their order (ECMA-376 part 1, 18.8.39); those written here, and what they begin with where there is none. */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const first = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;

type List = keyof typeof first;
const lists = Object.keys(first) as readonly List[];

const rgbOf = attribute("rgb");
const fillOf = attribute("fillId");

/** Reads what `styles.xml` has before sheets are copied. */
export class StyleFacts implements XmlHandler {
  /** The items of each list as they stand; what a list begins with where there is none. */
  readonly #items: Partial<Record<List, string[]>> = {};
  readonly #ownFills = new Set<number>();
  readonly #path: string[] = [];

  open(name: string, attributes: string, source: string, from: number, to: number): void {
    this.#path.push(name);
    const list = lists.find((one) => one === this.#path[1]);
    if (list === undefined) return;
    const items = (this.#items[list] ??= []);
    if (this.#path.length === 3) items.push("");
    if (this.#path.length >= 3) items[items.length - 1] += source.slice(from, to);
    if (list === "fills" && isOwn(rgbOf(attributes))) this.#ownFills.add(items.length - 1);
  }

  close(_: string, source: string, from: number, to: number): void {
    const items = this.#items[this.#path[1] as List];
    if (items && this.#path.length >= 3) items[items.length - 1] += source.slice(from, to);
    this.#path.pop();
  }

  text(): void {
    // Styles say all they have to say in attributes.
  }

  has(list: List): boolean {
    return this.#items[list] !== undefined;
  }

  items(list: List): readonly string[] {
    return this.#items[list] ?? first[list];
  }

  /** The styles that mark cells, from an earlier copy. */
  get marked(): ReadonlySet<number> {
    const styles = this.items("cellXfs");
    return new Set(styles.flatMap((xf, index) => (this.#ownFills.has(Number(fillOf(xf))) ? [index] : [])));
  }
}

function isOwn(rgb: string | undefined): boolean {
  return Object.values<string | undefined>(colours).includes(rgb);
}

/** Adds the fonts, fills and styles that were given out. */
export class StyleEdit implements XmlEdit {
  readonly #facts: StyleFacts;
  readonly #given: GivenStyles["given"];
  readonly #missing: Set<List>;
  #depth = 0;

  constructor(facts: StyleFacts, given: GivenStyles["given"]) {
    this.#facts = facts;
    this.#given = given;
    this.#missing = new Set(lists.filter((list) => !facts.has(list)));
  }

  open(name: string, attributes: string, tag: XmlTag): string | undefined {
    this.#depth++;
    if (this.#depth !== 2) return undefined;
    const before = this.#missingBefore(name, tag.prefix);
    const list = lists.find((one) => one === name);
    if (list === undefined) return before === "" ? undefined : before + tag.text;
    const count = this.#facts.items(list).length + this.#added(list, tag.prefix).length;
    const { text, prefix } = tag;
    return (
      before +
      retagged(name, withAttribute(attributes, "count", String(count)), { text, prefix, isEmpty: false })
    );
  }

  close(name: string, tag: XmlTag): string | undefined {
    this.#depth--;
    if (this.#depth === 0) return this.#missingBefore("", tag.prefix) + tag.text;
    const list = this.#depth === 1 ? lists.find((one) => one === name) : undefined;
    if (list === undefined) return undefined;
    return this.#added(list, tag.prefix).join("") + (tag.text === "" ? `</${tag.prefix}${name}>` : tag.text);
  }

  /** The lists that should have stood before another, or before the end. */
  #missingBefore(name: string, p: string): string {
    const place = order.indexOf(name);
    let written = "";
    for (const list of this.#missing) {
      if (place >= 0 && order.indexOf(list) >= place) continue;
      this.#missing.delete(list);
      const items = [...first[list].map((xml) => prefixed(xml, p)), ...this.#added(list, p)];
      written += `<${p}${list} count="${items.length}">${items.join("")}</${p}${list}>`;
    }
    return written;
  }

  #added(list: List, p: string): readonly string[] {
    const xml = {
      fonts: addedFonts,
      fills: () => Object.values(colours).map(fillXml),
      cellXfs: () => this.#styles(p),
    };
    return xml[list]().map((one) => prefixed(one, list === "cellXfs" ? "" : p));
  }

  #styles(p: string): readonly string[] {
    const fonts = this.#facts.items("fonts").length;
    const fills = this.#facts.items("fills").length;
    const styles = this.#facts.items("cellXfs");
    const fillOfMark = { error: fills, warning: fills + 1 };
    const marked = this.#given.map(({ style, mark }) =>
      refilled(styles[style] ?? styles[0] ?? prefixed(first.cellXfs[0], p), mark ? fillOfMark[mark] : 0),
    );
    const summary: Readonly<Record<SummaryStyle, readonly [font: number, fill: number]>> = {
      title: [fonts, 0],
      line: [0, 0],
      heading: [fonts + 1, 0],
      wrapped: [0, 0],
      link: [fonts + 2, 0],
      error: [0, fillOfMark.error],
      warning: [0, fillOfMark.warning],
    };
    const added = summaryStyles.map((name) => {
      const [font, fill] = summary[name];
      const align = `<alignment vertical="top"${name === "title" || name === "line" ? "" : ' wrapText="1"'}/>`;
      const xf = `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${align}</xf>`;
      return prefixed(xf, p);
    });
    return [...marked, ...added];
  }
}

function addedFonts(): readonly string[] {
  const name = '<name val="Calibri"/>';
  return [
    `<font><b/><sz val="14"/>${name}</font>`,
    `<font><b/><sz val="11"/>${name}</font>`,
    `<font><u/><sz val="11"/><color rgb="FF0563C1"/>${name}</font>`,
  ];
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** XML of ours with the prefix a document has. */
function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** A style with another fill. */
function refilled(xf: string, fill: number): string {
  const [, start = "", attributes = "", rest = ""] = /^(<[^\s/>]+)([^>]*?)(\/?>[\s\S]*)$/.exec(xf) ?? [];
  return start + withAttribute(withAttribute(attributes, "fillId", String(fill)), "applyFill", "1") + rest;
}

/** A workbook without styles gets these, to begin with. */
export function plainStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders></styleSheet>`;
}
