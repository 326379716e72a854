import { columnLetter } from "../../sheet/column-letter.ts";
import type { XmlEdit, XmlTag } from "../../xml/edit-xml.ts";
import type { XmlHandler } from "../../xml/scan.ts";
import { attribute, escaped, unescaped } from "../../xml/text.ts";
import { columnOf } from "../sheet-rows.ts";
import { writtenText } from "../cell-text.ts";

/** A comment of ours: at which cell, row from 1 and column from 0, and what it says. */
export interface NewComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Who has written our comments; by this they are known when a copy is judged again. */
const author = "SamÅpne";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The comments of a sheet that had none (ECMA-376 part 1, 18.7). */
export function commentsXml(comments: readonly NewComment[], namespace: string): string {
  return `${declaration}<comments xmlns="${namespace}"><authors><author>${author}</author></authors><commentList>${comments
    .map((comment) => commentXml(comment, 0, ""))
    .join("")}</commentList></comments>`;
}

function commentXml({ row, column, text }: NewComment, authorId: number, p: string): string {
  return `<${p}comment ref="${columnLetter(column)}${row}" authorId="${authorId}"><${p}text>${runXml(text, p)}</${p}text></${p}comment>`;
}

function runXml(text: string, p: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escaped(writtenText(text))}</${p}t></${p}r>`;
}

const refOf = attribute("ref");
const authorOf = attribute("authorId");

/** Learns who has commented where. */
export class CommentFacts implements XmlHandler {
  readonly authors: string[] = [];
  /** The places that have comments of others, and those that had ours. */
  readonly others = new Set<string>();
  readonly own = new Set<string>();
  /** Those of the others to which we have added before. */
  readonly added = new Set<string>();
  #isAuthor = false;
  #place = "";

  open(name: string, attributes: string): void {
    if (name === "author") this.authors.push("");
    this.#isAuthor = name === "author";
    if (name !== "comment") return;
    const isOwn = this.authors[Number(authorOf(attributes) ?? -1)] === author;
    this.#place = (refOf(attributes) ?? "").toUpperCase();
    (isOwn ? this.own : this.others).add(this.#place);
  }

  close(): void {
    this.#isAuthor = false;
  }

  text(source: string, from: number, to: number): void {
    const text = source.slice(from, to);
    if (this.#isAuthor) this.authors[this.authors.length - 1] += unescaped(text);
    else if (text.includes(`${author}: `)) this.added.add(this.#place);
  }
}

/** Adds our comments to those there are: to the comment of a cell that has one, and after the last. Earlier ones of ours go. */
export class CommentEdit implements XmlEdit {
  readonly #facts: CommentFacts;
  readonly #waiting: Map<string, NewComment>;
  #place = "";
  /** True inside an earlier comment of ours. */
  isDropping = false;

  constructor(facts: CommentFacts, comments: readonly NewComment[]) {
    this.#facts = facts;
    this.#waiting = new Map(comments.map((one) => [`${columnLetter(one.column)}${one.row}`, one]));
  }

  open(name: string, attributes: string): string | undefined {
    if (name === "comment") {
      this.#place = (refOf(attributes) ?? "").toUpperCase();
      this.isDropping = this.#facts.authors[Number(authorOf(attributes) ?? -1)] === author;
    }
    return this.isDropping ? "" : undefined;
  }

  close(name: string, tag: XmlTag): string | undefined {
    if (this.isDropping) {
      this.isDropping = name !== "comment";
      return "";
    }
    const end = (added: string) => added + (tag.text === "" ? `</${tag.prefix}${name}>` : tag.text);
    if (name === "authors" && !this.#facts.authors.includes(author))
      return end(`<${tag.prefix}author>${author}</${tag.prefix}author>`);
    if (name === "text") return end(this.#addition(tag.prefix));
    return name === "commentList" ? end(this.#rest(tag.prefix)) : undefined;
  }

  #addition(p: string): string {
    const comment = this.#waiting.get(this.#place);
    this.#waiting.delete(this.#place);
    return comment && !this.#facts.added.has(this.#place) ? runXml(`\n\n${author}: ${comment.text}`, p) : "";
  }

  #rest(p: string): string {
    const known = this.#facts.authors.indexOf(author);
    const id = known < 0 ? this.#facts.authors.length : known;
    return [...this.#waiting.values()].map((comment) => commentXml(comment, id, p)).join("");
  }
}

/** Row from 1 and column from 0 of a place. */
export function cellOf(place: string): readonly [row: number, column: number] {
  return [Number(/\d+$/.exec(place)?.[0] ?? 0), columnOf(place)];
}
