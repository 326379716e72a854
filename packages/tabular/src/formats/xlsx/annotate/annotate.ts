import type { Annotations } from "../../annotations.ts";
import type { Format } from "../../format.ts";
import { randomAccess } from "../../random-access.ts";
import { editedXml } from "../../xml/edit-xml.ts";
import { readXml } from "../../xml/read-xml.ts";
import type { ArchivePart } from "../../zip/archive.ts";
import { openArchive, writeArchive } from "../../zip/zip-js.ts";
import { type Book, openBook, relationsOf, type SheetPart } from "../workbook.ts";
import { AppendEdit } from "./append-edit.ts";
import { CommentEdit, CommentFacts, type NewComment, cellOf, commentsXml } from "./comments.ts";
import { drawingWith, drawingXml, groupsOf } from "./drawing.ts";
import { LegacyDrawing, TypeFacts } from "./facts.ts";
import { GivenStyles, plainStyles, StyleEdit, StyleFacts } from "./mark-styles.ts";
import { bytesOf, PackageChanges, textOf } from "./package-parts.ts";
import { sheetNotes, type SheetNotes } from "./sheet-comments.ts";
import { SheetEdit } from "./sheet-edit.ts";
import { summaryXml } from "./summary-sheet.ts";
import { UnchosenEdit, WorkbookEdit } from "./workbook-edit.ts";
import { isSummary, summaryWords } from "./words.ts";

/**
 * Copies a workbook with notes: faulty cells are coloured and have comments, and a first sheet sums up. Only the parts
 * that must be are changed, and of these only what must be; styles, widths, formulas, other sheets, pictures and
 * comments of others are copied as they stand.
 */
export const annotateWorkbook: NonNullable<Format["annotate"]> = async function* (input, annotations) {
  const archive = await openArchive(await randomAccess(input));
  const book = await openBook(archive);
  const changes = new PackageChanges(archive);
  const copy = await new WorkbookCopy(book, changes, annotations).prepared();
  yield* writeArchive(copy.parts());
};

const namespaces = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
};
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const largestDrawing = 32 * 1024 * 1024;
/** Frames in a drawing of others are numbered from here, above what any office has given out. */
const farGroup = 600;

/** Gathers what must be changed in a workbook, part by part. */
class WorkbookCopy {
  readonly #book: Book;
  readonly #changes: PackageChanges;
  readonly #annotations: Annotations;
  readonly #namespace: string;
  readonly #types: string[] = [];
  readonly #relations: string[] = [];
  #group = 1;
  #hasDrawing = false;

  constructor(book: Book, changes: PackageChanges, annotations: Annotations) {
    this.#book = book;
    this.#changes = changes;
    this.#annotations = annotations;
    this.#namespace = namespaces[book.relationBase.includes("purl.oclc.org") ? "strict" : "transitional"];
  }

  async prepared(): Promise<PackageChanges> {
    const { stylePart, main } = this.#book;
    const facts = new StyleFacts();
    if (stylePart) await readXml(stylePart.open(), facts);
    const styles = new GivenStyles(facts.items("cellXfs").length, facts.marked);
    const notes = new Map<string, SheetNotes>();
    for (const { table, rows } of this.#annotations.tables)
      notes.set(table.sheet ?? "", sheetNotes(table, rows));
    for (const sheet of this.#book.sheets) await this.#editSheet(sheet, notes.get(sheet.name), styles);
    this.#editStyles(facts, styles);
    const uncommented = [...notes.values()].reduce((sum, one) => sum + one.uncommented, 0);
    this.#addSummary(() => {
      const { report, language } = this.#annotations;
      const firstStyle = facts.items("cellXfs").length + styles.given.length;
      return summaryXml({ report, language, firstStyle, namespace: this.#namespace, uncommented });
    });
    if (this.#relations.length > 0) await this.#addRelations(main.name, this.#relations);
    await this.#editTypes();
    return this.#changes;
  }

  async #editSheet(sheet: SheetPart, notes: SheetNotes | undefined, styles: GivenStyles): Promise<void> {
    const { part, name } = sheet;
    if (!sheet.isTable || isSummary(name)) {
      if (!isSummary(name)) this.#changes.edit(part, ({ open }) => editedXml(open(), new UnchosenEdit()));
      return;
    }
    const drawing = notes ? await this.#addComments(part, notes.comments) : undefined;
    const marks = (row: number) => notes?.marks(row);
    this.#changes.edit(part, ({ open }) =>
      editedXml(open(), new SheetEdit({ marks, styles, ...(drawing ? { drawing } : {}) })),
    );
  }

  /** Adds comments to a sheet, and takes earlier ones of ours away; gives the drawing to be tied to it, where it had none. */
  async #addComments(
    part: ArchivePart,
    comments: readonly NewComment[],
  ): Promise<{ readonly id: string; readonly namespace: string } | undefined> {
    const { partOf, relationBase } = this.#book;
    const relations = await relationsOf(part.name, partOf);
    const target = (type: string, id?: string) => {
      const found = relations.find((one) => one.type.endsWith(type) && (id === undefined || one.id === id));
      return found && partOf(found.target);
    };
    const facts = new CommentFacts();
    const commentPart = target("/comments");
    if (commentPart) await readXml(commentPart.open(), facts);
    if (comments.length === 0 && facts.own.size === 0) return undefined;
    const legacy = new LegacyDrawing();
    if (target("/vmlDrawing")) await readXml(part.open(), legacy);
    const drawingPart = legacy.id === undefined ? undefined : target("/vmlDrawing", legacy.id);
    if (drawingPart && !(await this.#editDrawing(drawingPart, comments, facts))) return undefined;
    const added: string[] = [];
    if (commentPart)
      this.#changes.edit(commentPart, ({ open }) => editedXml(open(), new CommentEdit(facts, comments)));
    else {
      const name = this.#changes.freeName("xl/comments", ".xml");
      this.#changes.add(name, () => bytesOf(commentsXml(comments, this.#namespace)));
      this.#types.push(`Override PartName="/${name}" ContentType="${contentType}.comments+xml"`);
      added.push(`Id="samapneComments" Type="${relationBase}/comments" Target="/${name}"`);
    }
    if (!drawingPart) {
      const name = this.#changes.freeName("xl/drawings/vmlDrawing", ".vml");
      const group = this.#group;
      this.#group += groupsOf(comments.length);
      this.#hasDrawing = true;
      this.#changes.add(name, () => bytesOf(drawingXml(comments, group)));
      added.push(`Id="samapneDrawing" Type="${relationBase}/vmlDrawing" Target="/${name}"`);
    }
    if (added.length > 0) await this.#addRelations(part.name, added);
    return drawingPart ? undefined : { id: "samapneDrawing", namespace: relationBase };
  }

  /** False when the drawing cannot be added to. */
  async #editDrawing(
    part: ArchivePart,
    comments: readonly NewComment[],
    { own, others }: CommentFacts,
  ): Promise<boolean> {
    const text = await textOf(part, largestDrawing);
    const places = new Set(comments.map(({ row, column }) => `${row} ${column}`));
    const keyOf = (place: string) => cellOf(place).join(" ");
    const framed = new Set([...own, ...others].map(keyOf));
    const gone = new Set([...own].map(keyOf).filter((place) => !places.has(place)));
    const fresh = comments.filter(({ row, column }) => !framed.has(`${row} ${column}`));
    const edited = text && drawingWith(text, fresh, farGroup, (row, column) => gone.has(`${row} ${column}`));
    if (edited === undefined) return false;
    this.#changes.edit(part, () => bytesOf(edited));
    return true;
  }

  #editStyles(facts: StyleFacts, styles: GivenStyles): void {
    const { stylePart, relationBase } = this.#book;
    const edit = () => new StyleEdit(facts, styles.given);
    if (stylePart) return this.#changes.editLast(stylePart, ({ open }) => editedXml(open(), edit()));
    const name = this.#changes.firstName("xl/styles", ".xml");
    this.#types.push(`Override PartName="/${name}" ContentType="${contentType}.styles+xml"`);
    this.#relations.push(`Id="samapneStyles" Type="${relationBase}/styles" Target="/${name}"`);
    this.#changes.add(name, () => editedXml(bytesOf(plainStyles(this.#namespace)), edit()));
  }

  #addSummary(xml: () => string): void {
    const { main, sheets, relationBase, lastSheetId } = this.#book;
    const earlier = sheets.find(({ name }) => isSummary(name));
    if (earlier) {
      this.#changes.editLast(earlier.part, () => bytesOf(xml()));
      this.#changes.edit(main, ({ open }) => editedXml(open(), new WorkbookEdit(undefined)));
      return;
    }
    const part = this.#changes.freeName("xl/worksheets/sheet", ".xml");
    this.#changes.add(part, () => bytesOf(xml()));
    this.#types.push(`Override PartName="/${part}" ContentType="${contentType}.worksheet+xml"`);
    this.#relations.push(`Id="samapneSummary" Type="${relationBase}/worksheet" Target="/${part}"`);
    const name = summaryWords[this.#annotations.language].sheet;
    const sheet = { name, sheetId: lastSheetId + 1, id: "samapneSummary", namespace: relationBase };
    this.#changes.edit(main, ({ open }) => editedXml(open(), new WorkbookEdit(sheet)));
  }

  async #addRelations(path: string, added: readonly string[]): Promise<void> {
    const slash = path.lastIndexOf("/") + 1;
    const name = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    const xml = (prefix: string) => added.map((one) => `<${prefix}Relationship ${one}/>`).join("");
    const part = this.#book.partOf(name);
    if (part) return this.#changes.edit(part, ({ open }) => editedXml(open(), new AppendEdit(xml)));
    const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${xml("")}</Relationships>`;
    this.#changes.add(name, () => bytesOf(text));
  }

  async #editTypes(): Promise<void> {
    const part = this.#book.partOf("[Content_Types].xml");
    if (!part) return;
    const facts = new TypeFacts();
    await readXml(part.open(), facts);
    const vml =
      'Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"';
    const added = [...(this.#hasDrawing && !facts.extensions.has("vml") ? [vml] : []), ...this.#types];
    const xml = (prefix: string) => added.map((one) => `<${prefix}${one}/>`).join("");
    this.#changes.edit(part, ({ open }) => editedXml(open(), new AppendEdit(xml)));
  }
}
