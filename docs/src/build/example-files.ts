import { contentOf } from "../model/failing/signs.ts";
import type { SiteModel } from "../model/model.ts";
import { exampleAddress } from "../pages/issues.ts";

/** The files that show the messages, by path from the site's root. */
export function exampleFiles({
  issues,
}: Pick<SiteModel, "issues">): readonly (readonly [path: string, content: Uint8Array])[] {
  return issues.flatMap(({ code, example }) =>
    example === undefined ? [] : [[exampleAddress(code, example), contentOf(example.bytes)] as const],
  );
}
