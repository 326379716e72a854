import { referenceFields } from "./reference-fields.ts";
import type { Test } from "./registers/cursor.ts";
import { unknown } from "./registers/cursor.ts";
import { conditionTest } from "./registers/expressions.ts";
import type { Finding } from "./issues/issue.ts";
import type { Registers } from "./registers/registers.ts";
import type { TableCursor } from "./registers/table-cursor.ts";
import type { AnyRow } from "./row.ts";
import { brokenOf, tellBroken } from "./broken-rules.ts";
import type { AskedRule } from "./one-cell.ts";
import { isOfBorrowed, type JudgeOptions } from "./row-judge.ts";
import { compileRule } from "./rule.ts";
import type { Scope } from "./rules/index.ts";
import type { UnknownRows } from "./unknown-rows.ts";
import { type QuietRows, quietRows, type Settling } from "./quiet-rows.ts";
import type { Counted } from "./table-checks/checks-of-table.ts";
import type { Pointing, ReferenceTarget } from "./table-checks/references/reference-target.ts";

/** The fields of a row with a value that is told as wrong, and is used all the same, or is not; and whether one is only told as unusual. */
export interface WrongCells {
  readonly told: readonly string[];
  readonly unread: readonly string[];
  readonly isUnusual: boolean;
}

/**
 * The door of a table for readers that test the values of rows themselves, and leave them in registers instead of
 * making rows. Rules and checks of the whole table are the table's.
 */
export interface RegisterDoor {
  readonly registers: Registers;
  /** The fields whose registers are read; the others may be left alone. */
  readonly reads: ReadonlySet<string>;
  /** Fields that references look at as they are written: a row in which one of them is wrong goes to `judge`. */
  readonly asWritten: ReadonlySet<string>;
  /**
   * Takes a row whose values are in the registers from `base` on; those that are wrong count as absent. `make` gives
   * the row, with the values of the right type only. `before` is called when the row is taken, before anything else is
   * said of it, and `wrong` gives what is told of its cells. False: the row must wait for others, or a broken rule has to
   * do with more than its values; it has not been taken, and goes to `judge`.
   */
  take(base: number, place: number, make: () => AnyRow, before?: () => void, wrong?: WrongCells): boolean;
  /** Rows that need not be handed in at all; undefined when each must. */
  readonly quiet?: QuietRows | undefined;
}

/** What the door needs of its table. */
export interface DoorParts {
  readonly cursor: TableCursor;
  readonly targets: readonly ReferenceTarget[];
  readonly pointers: ReadonlyMap<string, Pointing>;
  /** References into tables that are not complete yet. */
  readonly open: readonly string[];
  readonly unknown: UnknownRows;
  readonly options: JudgeOptions;
  report(finding: Finding, place: number): void;
  /** The row at hand is right: references, key and checks. */
  seen(): void;
  /** The rows that need not be seen. Undefined when each must be. */
  readonly counted: Counted | undefined;
  /** Who else sees them, until there is nothing new in them. */
  readonly settling: readonly Settling[];
}

const nothing: readonly AskedRule[] = [];
const noReferences: Scope["ref"] = Object.freeze({});

/** A door for rows that nothing is said of: they are only seen. */
export function passingDoor(cursor: TableCursor, see: () => void): RegisterDoor {
  return {
    registers: cursor.registers,
    reads: cursor.reads,
    asWritten: new Set(),
    take: (base, place, make) => {
      cursor.standAt(base, place, make);
      see();
      return true;
    },
  };
}

/** Makes the door of a table. */
export function registerDoor({
  cursor,
  targets,
  pointers,
  open,
  unknown: unknownRows,
  options,
  report,
  seen,
  counted,
  settling,
}: DoorParts): RegisterDoor {
  const { dataset, registers, reads: read } = cursor;
  const borrowed = new Set(targets.flatMap(({ known }) => [...known]));
  const rules = (dataset.rules ?? []).map((rule) => {
    const compiled = compileRule(rule, dataset);
    const { reads, typed, holds } = compiled;
    // What is told of fields that others borrow, they must know of.
    const isOfRow =
      reads.ref.length === 0 && rule.explains === undefined && !isOfBorrowed(compiled, borrowed);
    const test = conditionTest({ reads, typed, kind: "bool", value: holds }, cursor);
    return { id: rule.id, compiled, isOfRow, test };
  });
  const tests: readonly Test[] = rules.map(({ test }) => test);
  const counters = rules.map(({ id }) => unknownRows.of(id));
  const answers = new Int8Array(tests.length);
  const waitedFor = open.map((name) => pointers.get(name) as Pointing);
  const asWritten = new Set([...referenceFields(open, dataset), ...borrowed]);
  const required = Object.keys(dataset.fields).filter((name) => dataset.fields[name]?.required === true);
  /** Tells of the rules that the row at hand breaks. */
  const tell = (broken: readonly AskedRule[], place: number): void => {
    const row = cursor.row();
    const missing = required.filter((name) => row[name] === undefined || row[name] === null);
    const wrong = [...cursor.told, ...cursor.unread, ...missing, ...cursor.strayFields()];
    for (const finding of tellBroken(broken, wrong, dataset)) report(finding, place);
    cursor.broken = brokenOf("error", broken);
    cursor.warned = brokenOf("warning", broken);
  };
  return {
    registers,
    reads: read,
    asWritten,
    quiet:
      counted &&
      quietRows({
        cursor,
        rules: rules.map(({ compiled }) => compiled),
        unknown: counters,
        counted,
        pointers,
        others: settling,
      }),
    take: (base, place, make, before, wrong) => {
      cursor.standAt(base, place, make);
      for (const { isGiven } of waitedFor) if (isGiven) return false;
      let broken = nothing;
      for (let index = 0; index < tests.length; index++) {
        const answer = (tests[index] as Test)(base);
        answers[index] = answer;
        if (answer !== 0) continue;
        const { compiled, isOfRow } = rules[index] as (typeof rules)[number];
        const scope: Scope = { row: cursor.row(), now: options.now, ref: noReferences };
        if (!isOfRow || compiled.holds(scope) !== false) return false;
        broken = [...broken, { compiled, scope }];
      }
      // Whether that a value is unusual follows from something else is found out where both are told.
      if (wrong?.isUnusual === true && (broken.length > 0 || cursor.isStray)) return false;
      before?.();
      if (wrong) [cursor.told, cursor.unread] = [wrong.told, wrong.unread];
      if (broken.length > 0) tell(broken, place);
      for (let index = 0; index < tests.length; index++)
        if (answers[index] === unknown) (counters[index] as (typeof counters)[number]).rows += 1;
      for (let index = 0; index < targets.length; index++)
        (targets[index] as ReferenceTarget).remember(cursor);
      seen();
      return true;
    },
  };
}
