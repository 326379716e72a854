import {
  type AnyRow,
  type FieldJudge,
  fieldJudges,
  type Finding,
  putValue,
  type RegisterDoor,
} from "@samapne/core";
import type { CellRead } from "../../cells/read-cell.ts";
import type { RowWindow } from "../../formats/row-window.ts";
import { cellText } from "../../formats/text/cell-text.ts";
import { isAscii, validLength } from "../../formats/text/utf8.ts";
import type { CellValues } from "../../kernel/cells/cell-test.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { RecentTexts } from "./recent-texts.ts";
import type { FieldColumn } from "../work/field-columns.ts";
import { toldRepairs } from "./told-repairs.ts";

/** What judging cells by themselves depends on. */
export interface LoneCellParts {
  readonly work: FileWork;
  readonly setting: JudgeFileSetting;
  readonly door: RegisterDoor;
  readonly rows: RowWindow;
  /** Where the values of the row at hand are put. */
  readonly values: CellValues;
}

/** A cell as it was read and judged. */
export interface LoneCell {
  readonly read: CellRead;
  readonly findings: readonly Finding[];
  /** Rules and checks may use its value. */
  readonly isUsable: boolean;
}

/** Judges cells a walk was not sure of, without the rest of their rows. */
export interface LoneCells {
  /** The text between two places of the window; undefined when it is not UTF-8. */
  textOf(from: number, to: number): string | undefined;
  /** Judges a cell, and puts its value where the walk's tests do. Undefined when only the whole row tells what is to be said. */
  judge(column: FieldColumn, text: string): LoneCell | undefined;
  /** Does a column leave more behind than a value: a code that is judged at a day of its row, or such a day? */
  isDated(column: { readonly registers: readonly number[] }): boolean;
}

/** Makes what judges cells by themselves. */
export function loneCells({ work, setting, door, rows, values }: LoneCellParts): LoneCells {
  const { bytes } = rows.window;
  const { dataset } = work.file;
  const judges = fieldJudges(dataset, setting);
  const known = new Map<string, RecentTexts<LoneCell>>();
  const names = Object.keys(dataset.fields);
  const registers = new Map(names.map((name, register) => [name, register]));
  return {
    textOf: (from, to) => {
      const cell = bytes.subarray(from, to);
      if (!isAscii(cell) && rows.source.encoding === "utf-8") {
        if (validLength(cell) < cell.length) return undefined;
        rows.source.isWide = true;
      }
      return cellText(bytes, from, to);
    },
    judge: ({ name, field, read: readCell }, text) => {
      const judge = judges.get(name) as FieldJudge;
      const recent = known.get(name) ?? new RecentTexts<LoneCell>();
      known.set(name, recent);
      const judged = recent.of(text, () => {
        const read = readCell(text);
        const findings: Finding[] = [];
        return { read, isUsable: judge.judge(read.value, noRow, findings), findings };
      });
      const { read, findings, isUsable } = judged;
      if (read.repairs.length > 0 && toldRepairs(read, work.mode, () => findings).isAll) return undefined;
      if (door.asWritten.has(name) && findings.length > 0) return undefined;
      putValue(field.kind, isUsable ? read.value : undefined, values, registers.get(name) as number);
      return judged;
    },
    isDated: ({ registers: all }) => all.some((register) => register >= names.length),
  };
}

const noRow: AnyRow = {};

/** Is a cell right as it stands? */
export function isFine({ read, findings }: LoneCell): boolean {
  return findings.length === 0 && read.repairs.length === 0;
}
