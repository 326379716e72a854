import { asked, isList, to } from "../_wrong.ts";
import type { Fault } from "./_fault.ts";

/** Servers that are wrong only where no row has a position, as where nobody has filled them in yet. */
export const nowhere: readonly Fault[] = [
  {
    name: "a box is no matter where no row has a position",
    wrong: asked((url, request) => {
      if (!isList(url) || !url.searchParams.has("bbox")) return undefined;
      const sides = url.searchParams.get("bbox")?.split(",").map(Number) ?? [];
      const [west = 0, south = 0, east = 0, north = 0] = sides;
      const isOne = sides.length === 4 && south <= north && south >= -90 && north <= 90;
      if (!isOne || Math.min(west, east) < -180 || Math.max(west, east) > 180) return undefined;
      url.searchParams.delete("bbox");
      return to(url, request);
    }),
    caught: ["filters.box"],
  },
];
