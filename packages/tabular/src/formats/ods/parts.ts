/** What an OpenDocument workbook says it is, in its first part. */
export const mediaType = "application/vnd.oasis.opendocument.spreadsheet";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names = "urn:oasis:names:tc:opendocument:xmlns";

/** The parts there are (ODF 1.3 part 2, 4). */
export const manifest = `${declaration}<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The style of dates: YYYY-MM-DD. */
export const dateStyle = "d";

/** The beginning of the content, with its styles. */
export const contentStart = `${declaration}<office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0" xmlns:style="${names}:style:1.0" xmlns:number="${names}:datastyle:1.0" office:version="1.3"><office:automatic-styles><number:date-style style:name="n"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="${dateStyle}" style:family="table-cell" style:data-style-name="n"/></office:automatic-styles><office:body><office:spreadsheet>`;

/** The beginning of the sheet with this number. */
export function tableStart(number: number): string {
  return `<table:table table:name="${number === 1 ? "Data" : `Data ${number}`}">`;
}

/** The end of a sheet. */
export const tableEnd = "</table:table>";

/** The end of the content. */
export const contentEnd = "</office:spreadsheet></office:body></office:document-content>";
