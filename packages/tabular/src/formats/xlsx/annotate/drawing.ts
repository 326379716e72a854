import { escaped } from "../../xml/text.ts";
import type { NewComment } from "./comments.ts";

/** The frames that comments are shown in: VML, which is what spreadsheets still ask for (ECMA-376 part 4, 19). */
const start = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`;
const frameType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Shapes come in groups of so many; a drawing says which groups are its own. */
const shapesInGroup = 1024;

/** The drawing of a sheet that had none. `group`: the first group of shapes nobody else has. */
export function drawingXml(comments: readonly NewComment[], group: number): string {
  const groups = Array.from({ length: groupsOf(comments.length) }, (_, index) => group + index);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${groups.join()}"/></o:shapelayout>`;
  return `${start}${layout}${frameType}${shapesXml(comments, group)}</xml>`;
}

/** How many groups of shapes some comments take. */
export function groupsOf(comments: number): number {
  return Math.max(1, Math.ceil((comments + 1) / shapesInGroup));
}

/**
 * A drawing with frames for more comments; `isGone` tells of frames whose comment has been taken away. It is changed as
 * text, because what offices write as VML is not always XML.
 */
export function drawingWith(
  drawing: string,
  comments: readonly NewComment[],
  group: number,
  isGone: (row: number, column: number) => boolean,
): string | undefined {
  const kept = drawing.replace(/<v:shape\s(?:(?!<v:shape\s)[\s\S])*?<\/v:shape>/g, (shape) => {
    const [row, column] = [numberIn(shape, "Row"), numberIn(shape, "Column")];
    return row !== undefined && column !== undefined && isGone(row + 1, column) ? "" : shape;
  });
  const end = kept.lastIndexOf("</xml>");
  if (end < 0) return undefined;
  const type = kept.includes('id="_x0000_t202"') ? "" : frameType;
  return kept.slice(0, end) + type + shapesXml(comments, group) + kept.slice(end);
}

function numberIn(shape: string, name: string): number | undefined {
  const found = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1];
  return found === undefined ? undefined : Number(found);
}

function shapesXml(comments: readonly NewComment[], group: number): string {
  return comments.map((comment, index) => shapeXml(comment, group * shapesInGroup + index + 1)).join("");
}

const signsInLine = 46;

function shapeXml({ row, column, text }: NewComment, id: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / signsInLine), 0);
  const [top, left] = [Math.max(0, row - 2), column + 1];
  const anchor = [left, 15, top, 10, left + 4, 15, top + Math.max(3, lines) + 1, 4].join(", ");
  const style =
    "position:absolute;margin-left:80pt;margin-top:2pt;width:260pt;height:80pt;z-index:1;visibility:hidden";
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${escaped(style)}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
