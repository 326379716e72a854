import { retagged, withAttribute, type XmlEdit, type XmlTag } from "../../xml/edit-xml.ts";
import { attribute, escaped } from "../../xml/text.ts";

/** The sheet that sums up, as the workbook lists it. */
export interface SummarySheet {
  readonly name: string;
  readonly sheetId: number;
  /** Its relation. */
  readonly id: string;
  readonly namespace: string;
}

const localSheet = attribute("localSheetId");

/** Opens a workbook on its first sheet, and lists the summary there unless there is one. What counts sheets counts one more then. */
export class WorkbookEdit implements XmlEdit {
  readonly #sheet: SummarySheet | undefined;

  constructor(sheet: SummarySheet | undefined) {
    this.#sheet = sheet;
  }

  open(name: string, attributes: string, tag: XmlTag): string | undefined {
    if (name === "workbookView") return retagged(name, withoutChoice(attributes), tag);
    if (this.#sheet === undefined) return undefined;
    const place = name === "definedName" ? localSheet(attributes) : undefined;
    if (place !== undefined)
      return retagged(name, withAttribute(attributes, "localSheetId", String(Number(place) + 1)), tag);
    return name === "sheets" ? tag.text + sheetXml(this.#sheet, tag.prefix) : undefined;
  }

  close(): undefined {
    return undefined;
  }
}

function withoutChoice(attributes: string): string {
  return withAttribute(withAttribute(attributes, "activeTab", undefined), "firstSheet", undefined);
}

function sheetXml({ name, sheetId, id, namespace }: SummarySheet, prefix: string): string {
  return `<${prefix}sheet xmlns:r="${namespace}" name="${escaped(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
}

/** No sheet is chosen but the summary: a workbook with two chosen writes into both. */
export class UnchosenEdit implements XmlEdit {
  open(name: string, attributes: string, tag: XmlTag): string | undefined {
    if (name !== "sheetView") return undefined;
    return retagged(name, withAttribute(attributes, "tabSelected", undefined), tag);
  }

  close(): undefined {
    return undefined;
  }
}
