import { shownKey } from "../issues/found-values.ts";
import { lackingInGap } from "./contiguous/told-gaps.ts";
import { eachKey, KeyIndex } from "../registers/key-index.ts";
import { rowKey } from "./running/row-key.ts";
import type { Text } from "../text.ts";
import type { CoversCheck } from "../table-check.ts";
import { checkFinding, explainedBy, explainedIf } from "./running/check-finding.ts";
import { meets, rowCondition } from "./running/condition.ts";
import { fieldsIn } from "./running/fields-in.ts";
import type { RowCounter } from "./running/even-rows.ts";
import { mayHold } from "./running/may-hold.ts";
import { mustBeKnown } from "./running/must-be-known.ts";
import { referencesWith, strayReference } from "./running/stray-reference.ts";
import { type StartCheck, watching } from "./running/running-check.ts";
import { stretchesOf } from "./running/stretches.ts";
import { tiedCells } from "./running/suspect-cells.ts";

interface KeptCover {
  readonly answered: Int32Array;
  readonly perhaps: Int32Array;
  readonly wanted: Int32Array;
  readonly names: readonly string[];
  readonly unplaced: number;
  readonly placed: number;
  readonly doubtful: readonly number[];
}

/** Where a key has more rows than that, one row is not all there is of another. */
const fewRows = 10;

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

/**
 * Finds rows of another table (or of the last delivery) that no row here answers to. A row that may answer to it, but for
 * a value that is told as wrong, explains it; so do rows of which nobody knows what they answer to, when they are enough,
 * and a hole that an earlier check has told of in the same rows.
 */
export const startCovers: StartCheck<CoversCheck> = (check, context) => {
  const { dataset, datasets, cursor, cursors, report } = context;
  const place = `${dataset.id}.checks.${check.id}`;
  const other = check.of.dataset === "previous" ? dataset : datasets.get(check.of.dataset);
  const answered = new KeyIndex();
  const wanted = new KeyIndex();
  let names: string[] = [];
  const { test: ours, expressions } = rowCondition(check.where, cursor, `${place}.where`);
  const mustBeMeantOrNot = mustBeKnown(expressions, dataset);
  const mustStand = check.fields.every((name) => dataset.fields[name]?.required === true);
  const perhaps = new KeyIndex();
  const pointers = referencesWith(check.fields, context);
  const isStray = strayReference(pointers);
  const strays = new KeyIndex();
  let strayRows = 0;
  let [unplaced, placed] = [0, 0];
  const chosenBy = fieldsIn([check.where]);
  const decisive = [...check.fields, ...chosenBy];
  const doubtful = new Set<number>();
  /** May a row be meant, whatever should stand where something is told as wrong? */
  const mayBeMeant = (told: readonly string[]) => mayHold(expressions, cursor, told);
  const onTold = (told: readonly string[]) => {
    if (!own.read() || !mayBeMeant(told)) return;
    if (told.some((field) => check.fields.includes(field))) unplaced += 1;
    else if (told.some((field) => chosenBy.includes(field))) perhaps.number(own.hash);
  };
  const onOwn = () => {
    const suspects = tiedCells(cursor, decisive, check.severity);
    if (suspects.length > 0) onTold([...cursor.told, ...suspects]);
    if (!own.read()) {
      if (mustStand && mustBeMeantOrNot && ours(cursor.base) !== 0) unplaced += 1;
      return;
    }
    // A condition chooses the few rows that answer.
    if (check.where === undefined) placed += 1;
    if (answered.find(own.hash) >= 0) return;
    const answer = ours(cursor.base);
    if (answer === 0 || (answer !== 1 && !mustBeMeantOrNot)) return;
    if (answer !== 1) perhaps.number(own.hash);
    else if (isStray()) {
      strays.number(own.hash);
      strayRows += 1;
    } else answered.number(own.hash);
  };
  const own = rowKey(cursor, check.fields);
  /** Rows that answer to what another has answered already change nothing. */
  const counter: RowCounter = {
    same: check.fields,
    moving: [],
    mayCount: () => own.read() && answered.find(own.hash) >= 0,
    count: ({ rows }) => {
      if (check.where === undefined) placed += rows;
    },
  };
  const theirCursor = other && cursors.get(other.id);
  const theirs = theirCursor ? meets(check.of.where, theirCursor, `${place}.of.where`) : () => false;
  const asked = theirCursor && rowKey(theirCursor, check.of.fields);
  return {
    watches: watching(
      [
        check.of.dataset,
        () => {
          if (!theirCursor || !asked || !theirs() || !asked.read()) return;
          const number = wanted.number(asked.hash);
          const isNew = number === names.length;
          if (isNew) names.push(asked.text());
          if (tiedCells(theirCursor, check.of.fields, check.severity).length === 0) doubtful.delete(number);
          else if (isNew) doubtful.add(number);
        },
      ],
      [dataset.id, onOwn],
    ),
    counter: check.of.dataset === dataset.id ? undefined : counter,
    passOver: (at) => {
      // Of two rows with one key, one may be the row that is missed.
      if (!at || ours(at.base) !== 0 || mayBeMeant(dataset.key)) unplaced += 1;
    },
    stretches: stretchesOf<KeptCover>({
      release: () => {
        const kept = {
          answered: answered.release(),
          perhaps: perhaps.release(),
          wanted: wanted.release(),
          names,
          unplaced,
          placed,
          doubtful: [...doubtful],
        };
        doubtful.clear();
        [names, unplaced, placed] = [[], 0, 0];
        return kept;
      },
      follows: () => true,
      append: (stretch) => {
        for (const key of eachKey(stretch.answered)) answered.number(key);
        for (const key of eachKey(stretch.perhaps)) perhaps.number(key);
        unplaced += stretch.unplaced;
        placed += stretch.placed;
        let at = 0;
        for (const key of eachKey(stretch.wanted)) {
          const isDoubtful = stretch.doubtful.includes(at);
          const name = stretch.names[at++] as string;
          const number = wanted.number(key);
          if (!isDoubtful) doubtful.delete(number);
          else if (number === names.length) doubtful.add(number);
          if (number === names.length) names.push(name);
        }
      },
    }),
    end: () => {
      const title = check.of.dataset === "previous" ? lastDelivery : (other?.title ?? check.of.dataset);
      const unanswered = [...wanted].filter(([hash]) => answered.find(hash) < 0 && strays.find(hash) < 0);
      const isWrong = (name: string) => pointers.some((pointer) => pointer.isWrongName(name));
      const rest = unanswered.filter(
        ([hash, number]) =>
          perhaps.find(hash) < 0 && !doubtful.has(number) && !isWrong(names[number] as string),
      );
      const areFew = placed <= fewRows * (answered.size + strays.size);
      // A name that nobody has, with as many rows as others have, is one of those that are missed.
      const areWhole = strayRows * 2 * answered.size >= strays.size * (placed - strayRows);
      const isRestExplained =
        (areFew && rest.length <= unplaced + strays.size) || (areWhole && rest.length <= strays.size);
      const isInGap = check.of.dataset === dataset.id ? lackingInGap(check, context) : () => false;
      for (const [hash, number] of unanswered) {
        const key = names[number] as string;
        const params = { found: `«${shownKey(key, check.fields, dataset)}»`, dataset: title };
        const finding = checkFinding(check, "check.covers", check.fields, params);
        const isExplained =
          perhaps.find(hash) >= 0 || doubtful.has(number) || isRestExplained || isInGap(key);
        const told = isWrong(key) ? explainedBy(other?.id, finding) : explainedIf(isExplained, finding);
        report(told, undefined);
      }
    },
  };
};
