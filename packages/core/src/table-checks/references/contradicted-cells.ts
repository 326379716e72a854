import type { Dataset } from "../../dataset.ts";
import type { Field } from "../../field.ts";
import type { Finding } from "../../issues/issue.ts";
import type { AskedRule } from "../../one-cell.ts";
import type { Test } from "../../registers/cursor.ts";
import { conditionTest } from "../../registers/expressions.ts";
import { compileRule, type CompiledRule } from "../../rule.ts";
import type { TypedExpression } from "../../rules/index.ts";
import { explainedBy } from "../running/check-finding.ts";
import type { CheckContext } from "../running/running-check.ts";
import { agreedValue } from "./agreed-value.ts";
import type { ContradictedCell } from "./contradicted-cell.ts";
import type { Pointing } from "./reference-target.ts";
import { RowBytes } from "./row-bytes.ts";

/** So many rows are kept until the end, to be told there for themselves or as what follows. */
const mostHeld = 10_000;
/** Where so many rows that keep a rule say nothing of a cell, none is told by it: large tables are not to be asked row by row. */
const mostHeard = 200;
/** So many rows that say the same are hardly all wrong. */
const fewestRows = 2;
/**
 * For each row that agrees with a cell so many must contradict it: then nine rows in ten are wrong in the same way, or
 * one cell and one row in ten.
 */
const fewestToOne = 9;
/** Where so many rows agree, the cell is told by none: what rows break is not kept for more. */
const mostAgreeing = 20;

/**
 * Rows of a table that break a rule about the row they refer to. Where nearly all that say something of a cell of it
 * contradict it, and agree among themselves, that cell is told; so what they break is told when all are known.
 */
export class ContradictedCells {
  readonly #context: CheckContext;
  readonly #watched: readonly Watched[];
  #count = 0;
  #contradicted: ReadonlyMap<Watched, ReadonlyMap<number, ContradictedCell>> | undefined;

  constructor(context: CheckContext, pointers: ReadonlyMap<string, Pointing>) {
    const { dataset, datasets } = context;
    this.#context = context;
    this.#watched = (dataset.rules ?? []).flatMap((rule) => {
      const compiled = compileRule(rule, dataset);
      const [reference = "", ...others] = compiled.reads.ref;
      const pointer = pointers.get(reference);
      const other = datasets.get(dataset.references?.[reference]?.dataset ?? "");
      // What a table says of itself is told of its own rows, where every form of it is told.
      if (!pointer || !other || other.id === dataset.id || others.length > 0 || !saysWrong(compiled))
        return [];
      return watched(compiled, { reference, pointer, other }, context);
    });
    for (const one of this.#watched)
      one.pointer.target.contradicting.push(() => [...(this.#found.get(one)?.values() ?? [])]);
  }

  /** Judges the row at hand, which may agree with the rows it refers to. */
  see(): void {
    for (const one of this.#watched) {
      const { index } = one.pointer;
      if (index < 0 || one.heard.get(index) === mostHeard) continue;
      const { base } = this.#context.cursor;
      if (one.test(base) !== 1) continue;
      let isOpen = false;
      for (const { agreeing, without } of one.cells) {
        const rows = agreeing.get(index);
        if (rows > mostAgreeing) continue;
        if (without(base) !== 1) agreeing.set(index, rows + 1);
        if (agreeing.get(index) <= mostAgreeing) isOpen = true;
      }
      one.heard.set(index, isOpen ? one.heard.get(index) + 1 : mostHeard);
      if (one.heard.get(index) === mostHeard) this.#release(one, index);
    }
  }

  /** Rows that refer to the same ones as the row at hand are not listened to any more. */
  isSettled(): boolean {
    return this.#watched.every(
      ({ pointer: { index }, heard }) => index < 0 || heard.get(index) === mostHeard,
    );
  }

  /**
   * Keeps what is to be told of the row at hand until the end, should it be all that is told of its rules: it may follow
   * from the row referred to. False when it must be told now.
   */
  hold(finding: Finding, broken: readonly AskedRule[]): boolean {
    const one = this.#watched.find(({ compiled }) => compiled.rule.id === finding.code);
    const asked = broken.find(({ compiled }) => compiled.rule === one?.compiled.rule);
    if (!one || !asked || finding.isExplained === true) return false;
    const { index, target } = one.pointer;
    if (index < 0 || target.placeOf(index) === undefined) return false;
    if (broken.length > 1 || this.#count === mostHeld) this.#refuse(one, index);
    if (one.heard.get(index) === mostHeard) return false;
    const held = one.held.get(index) ?? [];
    one.held.set(index, held);
    held.push({ finding, asked, place: this.#context.cursor.place });
    this.#count += 1;
    return true;
  }

  /** Tells what has been kept: all rows are in. */
  end(): void {
    for (const one of this.#watched) {
      const found = this.#found.get(one);
      for (const [row, held] of one.held) {
        const from = found?.has(row) === true ? one.other.id : undefined;
        for (const { finding, place } of held) this.#context.report(explainedBy(from, finding), place);
      }
    }
  }

  get #found(): ReadonlyMap<Watched, ReadonlyMap<number, ContradictedCell>> {
    return (this.#contradicted ??= new Map(this.#watched.map((one) => [one, this.#findIn(one)])));
  }

  #findIn(one: Watched): ReadonlyMap<number, ContradictedCell> {
    const found = new Map<number, ContradictedCell>();
    for (const [row, held] of one.held) {
      if (held.length < fewestRows) continue;
      const asked = held.map((kept) => kept.asked);
      const agreed = one.cells.flatMap((cell) => {
        const agreeing = cell.agreeing.get(row);
        const isDoubted = agreeing <= mostAgreeing && held.length >= agreeing * fewestToOne;
        const value = isDoubted ? agreedValue(asked, cell) : undefined;
        return value ? [{ ...value, field: cell.name, agreeing }] : [];
      });
      const exact = agreed.filter(({ isBound }) => !isBound);
      const [cell, ...others] = exact.length > 0 ? exact : agreed;
      if (!cell || others.length > 0) continue;
      const { dataset } = this.#context;
      const rows = held.length + cell.agreeing;
      found.set(row, { ...cell, row, rule: one.compiled.rule.id, dataset, rows });
    }
    return found;
  }

  /** The row is told to be wrong by none of those that refer to it. */
  #refuse(one: Watched, index: number): void {
    one.heard.set(index, mostHeard);
    this.#release(one, index);
  }

  #release(one: Watched, index: number): void {
    const held = one.held.get(index) ?? [];
    one.held.delete(index);
    this.#count -= held.length;
    for (const { finding, place } of held) this.#context.report(finding, place);
  }
}

/** A rule about the rows that one reference points to. */
interface Watched {
  readonly compiled: CompiledRule;
  readonly pointer: Pointing;
  readonly other: Dataset;
  readonly test: Test;
  readonly cells: readonly WatchedCell[];
  /** How many rows that keep it have been heard about each row referred to; all that are to be heard, where no cell is left that may be wrong. */
  readonly heard: RowBytes;
  /** What rows that break it would tell, by the row they refer to. */
  readonly held: Map<number, Held[]>;
}

/** A cell that a rule reads of the row referred to. */
interface WatchedCell {
  readonly reference: string;
  readonly name: string;
  readonly field: Field;
  /** The rule, should nothing be known of the cell. */
  readonly without: Test;
  /** How many rows say that it is as it stands there, and no other value would do; one more than are counted, where there are more. */
  readonly agreeing: RowBytes;
}

interface Held {
  readonly finding: Finding;
  readonly asked: AskedRule;
  readonly place: number;
}

/** One for those who publish says that something is not for all to see, and not that it is wrong. */
function saysWrong({ rule: { severity = "error", fixer } }: CompiledRule): boolean {
  return severity === "error" && fixer !== "privacy" && fixer !== "publisher";
}

function watched(
  compiled: CompiledRule,
  { reference, pointer, other }: { reference: string; pointer: Pointing; other: Dataset },
  { cursor, dataset }: CheckContext,
): Watched {
  const { reads, typed, holds } = compiled;
  const names = Object.keys(dataset.references?.[reference]?.borrows ?? {});
  const cells = names.flatMap((name): readonly WatchedCell[] => {
    const field = other.fields[name];
    const unread = withoutCell(typed, reference, name);
    if (!field || unread === typed) return [];
    const doubted = { [reference]: [name] };
    const value: CompiledRule["holds"] = (scope) => holds({ ...scope, doubted });
    const without = conditionTest({ reads, typed: unread, kind: "bool", value }, cursor);
    return [{ reference, name, field, without, agreeing: new RowBytes() }];
  });
  const test = conditionTest({ reads, typed, kind: "bool", value: holds }, cursor);
  return { compiled, pointer, other, test, cells, heard: new RowBytes(), held: new Map() };
}

/** The expression with a cell of another row read of a row that is not there; the same when it does not read it. */
function withoutCell(node: TypedExpression, reference: string, field: string): TypedExpression {
  if (node.kind === "ref")
    return node.reference === reference && node.field === field ? { ...node, reference: nowhere } : node;
  if (node.kind === "has") {
    const of = withoutCell(node.of, reference, field) as typeof node.of;
    return of === node.of ? node : { ...node, of };
  }
  if (node.kind !== "call") return node;
  const operands = node.operands.map((operand) => withoutCell(operand, reference, field));
  return operands.every((operand, index) => operand === node.operands[index]) ? node : { ...node, operands };
}

/** No reference has this name. */
const nowhere = "";
