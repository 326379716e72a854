import type { Fault } from "./_fault.ts";
import { asked, instead, pages, refused, to } from "../_wrong.ts";

/** A moment that has not been yet. */
function isAhead(url: URL): boolean {
  return (url.searchParams.get("changed_since") ?? "") > "2026-06";
}

/** Changes. */
export const changes: readonly Fault[] = [
  {
    name: "changed_since is ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("changed_since")) return undefined;
      url.searchParams.delete("changed_since");
      return to(url, request);
    }),
    caught: ["changes.none", "changes.removed", "refusals.invalid_value"],
  },
  {
    name: "changed_since in time to come is refused",
    wrong: instead((_, url) => (isAhead(url) ? refused(400) : undefined)),
    caught: ["changes.none", "refusals.problems"],
  },
  {
    name: "changed_since in time to come is told with 410",
    wrong: instead((_, url) => (isAhead(url) ? refused(410) : undefined)),
    caught: ["changes.none", "refusals.problems"],
  },
  {
    name: "changed_since in time to come gives all rows",
    wrong: asked((url, request) => {
      if (!isAhead(url)) return undefined;
      url.searchParams.delete("changed_since");
      return to(url, request);
    }),
    caught: ["changes.none"],
  },
  {
    name: "changes that are not known are said to be none",
    wrong: asked((url, request) => {
      if (url.searchParams.get("changed_since")?.startsWith("1990") !== true) return undefined;
      url.searchParams.set("changed_since", "2026-01-15T06:13:00Z");
      return to(url, request);
    }),
    caught: ["changes.unknown"],
  },
  ...["+02:00", "-02:00"].map((offset) => ({
    name: `changed_since leaves out the offset ${offset}`,
    wrong: asked((url, request) => {
      const since = url.searchParams.get("changed_since");
      if (since?.endsWith(offset) !== true) return undefined;
      url.searchParams.set("changed_since", since.replace(offset, "Z"));
      return to(url, request);
    }),
    caught: ["changes.offsets"],
  })),
  {
    name: "changed_since takes a plus sign for a space",
    wrong: instead((_, url) =>
      url.searchParams.get("changed_since")?.includes("+") === true ? refused(400) : undefined,
    ),
    caught: ["changes.offsets", "refusals.problems"],
  },
  {
    name: "removed keys are told unasked",
    wrong: pages((page, url) =>
      url.searchParams.has("changed_since") ? undefined : { ...page, meta: { ...page.meta, deleted: [] } },
    ),
    caught: ["changes.only_when_asked"],
  },
  {
    name: "what was removed is not told with what changed",
    wrong: pages((page, url) => {
      const { deleted, ...meta } = page.meta;
      return url.searchParams.has("changed_since") && deleted !== undefined ? { ...page, meta } : undefined;
    }),
    caught: ["changes.none"],
  },
];
