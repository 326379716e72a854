import { shownKey } from "../issues/found-values.ts";
import { eachKey, KeyIndex } from "../registers/key-index.ts";
import { rowKey } from "./row-key.ts";
import type { Text } from "../text.ts";
import type { CoversCheck } from "../table-check.ts";
import { checkFinding } from "./check-finding.ts";
import { meets } from "./condition.ts";
import { type StartCheck, watching } from "./running-check.ts";
import { stretchesOf } from "./stretches.ts";

const lastDelivery: Text = { nb: "forrige leveranse", nn: "førre leveranse", en: "the last delivery" };

/** Finds rows of another table (or of the last delivery) that no row here answers to. */
export const startCovers: StartCheck<CoversCheck> = (check, context) => {
  const { dataset, datasets, cursor, cursors, report } = context;
  const place = `${dataset.id}.checks.${check.id}`;
  const other = check.of.dataset === "previous" ? dataset : datasets.get(check.of.dataset);
  const answered = new KeyIndex();
  const wanted = new KeyIndex();
  let names: string[] = [];
  const ours = meets(check.where, cursor, `${place}.where`);
  const own = rowKey(cursor, check.fields);
  const theirCursor = other && cursors.get(other.id);
  const theirs = theirCursor ? meets(check.of.where, theirCursor, `${place}.of.where`) : () => false;
  const asked = theirCursor && rowKey(theirCursor, check.of.fields);
  return {
    watches: watching(
      [
        check.of.dataset,
        () => {
          if (!asked || !theirs() || !asked.read()) return;
          if (wanted.number(asked.hash) === names.length) names.push(asked.text());
        },
      ],
      [
        dataset.id,
        () => {
          if (own.read() && answered.find(own.hash) < 0 && ours()) answered.number(own.hash);
        },
      ],
    ),
    stretches: stretchesOf<{ answered: Int32Array; wanted: Int32Array; names: readonly string[] }>({
      release: () => {
        const kept = { answered: answered.release(), wanted: wanted.release(), names };
        names = [];
        return kept;
      },
      follows: () => true,
      append: (stretch) => {
        for (const key of eachKey(stretch.answered)) answered.number(key);
        let at = 0;
        for (const key of eachKey(stretch.wanted)) {
          const name = stretch.names[at++] as string;
          if (wanted.number(key) === names.length) names.push(name);
        }
      },
    }),
    end: () => {
      const title = check.of.dataset === "previous" ? lastDelivery : (other?.title ?? check.of.dataset);
      for (const [hash, number] of wanted) {
        if (answered.find(hash) >= 0) continue;
        const key = names[number] as string;
        const params = { found: `«${shownKey(key, check.fields, dataset)}»`, dataset: title };
        report(checkFinding(check, "check.covers", check.fields, params), undefined);
      }
    },
  };
};
