import type { DateSystem } from "../sheet/moment.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import { readXml } from "../xml/read-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute } from "../xml/text.ts";
import type { Archive, ArchivePart } from "../zip/archive.ts";
import { isTrue } from "./attributes.ts";
import type { CellFacts } from "./cell-value.ts";
import { SharedStringReader } from "./shared-strings.ts";
import { StyleReader } from "./styles.ts";

/** A sheet of a workbook; one that is no table of cells holds a chart or a dialogue. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isTable: boolean;
  readonly part: ArchivePart;
}

/** What a workbook is made of: its parts and how they refer to each other. */
export interface Book {
  readonly main: ArchivePart;
  readonly sheets: readonly SheetPart[];
  readonly system: DateSystem;
  readonly lastSheetId: number;
  readonly stylePart: ArchivePart | undefined;
  readonly textPart: ArchivePart | undefined;
  /** What the types of relations begin with: the transitional or the strict namespace. */
  readonly relationBase: string;
  partOf(path: string): ArchivePart | undefined;
}

/** A workbook that has been opened: its sheets in order, and what their cells refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly facts: CellFacts;
}

/** Opens the workbook in an archive (ECMA-376 part 1, 12 and 18.2, transitional and strict). */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const { sheets, system, textPart, stylePart } = await openBook(archive);
  const texts = new SharedStringReader();
  const styles = new StyleReader();
  if (textPart) await readXml(textPart.open(), texts);
  if (stylePart) await readXml(stylePart.open(), styles);
  const tables = sheets.filter(({ isTable }) => isTable);
  return { sheets: tables, facts: { texts: texts.texts, kinds: styles.kinds, system } };
}

/** Finds the parts of the workbook in an archive. */
export async function openBook(archive: Archive): Promise<Book> {
  const parts = new Map(archive.parts.map((part) => [part.name.toLowerCase(), part]));
  const partOf = (path: string) => parts.get(path.toLowerCase());
  const root = (await relationsOf("", partOf)).find(({ type }) => type.endsWith(document));
  const main = root && partOf(root.target);
  if (!root || !main) throw brokenXml();
  const relations = await relationsOf(root.target, partOf);
  const byId = new Map(
    relations.filter(({ type }) => /\/(?:work|chart|dialog)sheet$/.test(type)).map((one) => [one.id, one]),
  );
  const book = new BookReader();
  await readXml(main.open(), book);
  const sheets = book.sheets.flatMap(({ name, id, isHidden }): readonly SheetPart[] => {
    const relation = byId.get(id);
    const part = relation && partOf(relation.target);
    return part ? [{ name, isHidden, isTable: relation.type.endsWith("/worksheet"), part }] : [];
  });
  // A part is one sheet: thousands of names for a large one would have it read thousands of times.
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw brokenXml();
  const partAs = (type: string) => {
    const relation = relations.find((one) => one.type.endsWith(type));
    return relation && partOf(relation.target);
  };
  return {
    main,
    sheets,
    system: book.system,
    lastSheetId: book.lastSheetId,
    stylePart: partAs("/styles"),
    textPart: partAs("/sharedStrings"),
    relationBase: root.type.slice(0, -document.length),
    partOf,
  };
}

const document = "/officeDocument";

/** A part that another part refers to. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations of a part (ECMA-376 part 2, 9.3); of the package itself when the path is empty. */
export async function relationsOf(
  path: string,
  partOf: (path: string) => ArchivePart | undefined,
): Promise<readonly Relation[]> {
  const slash = path.lastIndexOf("/") + 1;
  const part = partOf(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const reader = new RelationReader(path.slice(0, slash));
  if (part) await readXml(part.open(), reader);
  return reader.relations;
}

const idOf = attribute("Id");
const typeOf = attribute("Type");
const targetOf = attribute("Target");

class RelationReader implements XmlHandler {
  readonly relations: Relation[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: string, attributes: string): void {
    if (name !== "Relationship") return;
    const [id = "", type = "", target = ""] = [idOf(attributes), typeOf(attributes), targetOf(attributes)];
    const path = pathOf(target, this.#folder);
    if (path !== undefined) this.relations.push({ id, type, target: path });
  }

  close(): void {
    // Relations have no content.
  }

  text(): void {
    // Nor text.
  }
}

/**
 * A path as an address without host: `worksheets/sheet1.xml`, `../x.xml`, `/xl/workbook.xml`. Some programs write it as
 * Windows does. Undefined for what is none.
 */
function pathOf(target: string, folder: string): string | undefined {
  try {
    return decodeURIComponent(new URL(target.replaceAll("\\", "/"), `zip:///${folder}`).pathname.slice(1));
  } catch {
    return undefined;
  }
}

const nameOf = attribute("name");
const stateOf = attribute("state");
const sheetRelation = attribute("id");
const sheetNumber = attribute("sheetId");
const isFrom1904 = attribute("date1904");

class BookReader implements XmlHandler {
  readonly sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  system: DateSystem = 1900;
  lastSheetId = 0;

  open(name: string, attributes: string): void {
    if (name === "workbookPr" && isTrue(isFrom1904(attributes))) this.system = 1904;
    if (name !== "sheet") return;
    this.lastSheetId = Math.max(this.lastSheetId, Number(sheetNumber(attributes)) || 0);
    this.sheets.push({
      name: nameOf(attributes) ?? "",
      id: sheetRelation(attributes) ?? "",
      isHidden: (stateOf(attributes) ?? "visible") !== "visible",
    });
  }

  close(): void {
    // Sheets have no content here.
  }

  text(): void {
    // Nor text.
  }
}
