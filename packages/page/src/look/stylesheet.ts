import { base } from "./base.ts";
import { charts } from "./charts.ts";
import { frame } from "./frame.ts";
import { parts } from "./parts.ts";
import { print } from "./print.ts";
import { tokens } from "./tokens.ts";

/** The whole look as CSS. Asks for no font and no picture. */
export const stylesheet: string = `${[tokens, base, frame, parts, charts, print].map((part) => part.trim()).join("\n")}\n`;
