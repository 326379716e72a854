import type { Language } from "@samapne/core";
import type { Call, Command, Given, Option } from "./options/command.ts";
import { filesMeant } from "./files/files-meant.ts";
import { UsageError } from "./options/usage-error.ts";

// Taken and not imported: an import opens all of node:util, which takes as long as the help itself.
const { parseArgs } = process.getBuiltinModule("node:util");

const languages: readonly string[] = ["nb", "nn", "en"];

/** The language asked for: `--lang`, then SAMAPNE_LANG, then bokmål. */
export function languageOf(
  asked: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = typeof asked === "string" ? asked : environment["SAMAPNE_LANG"];
  return languages.includes(wanted ?? "") ? (wanted as Language) : "nb";
}

/** Reads a command's arguments, `*.csv` as the files it stands for, and options. Throws `UsageError` on an unknown option or a value that is no choice. */
export function readCall(
  command: Command,
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Call {
  const { values, positionals } = parse(command, argv);
  for (const [name, option] of Object.entries(command.options)) checkChoice(name, option, values[name]);
  return {
    arguments: positionals.flatMap(filesMeant),
    options: values,
    language: languageOf(values["lang"], environment),
  };
}

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(parseProblem(error, command));
  }
}

function parseProblem(error: unknown, { name, options }: Command) {
  const given = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
  const known = Object.keys(options)
    .map((option) => `--${option}`)
    .join(", ");
  const allNeedValues = Object.values(options).every(({ type }) => type === "string");
  return {
    nb: `Forsto ikke ${given}. ${name} kjenner ${known}${allNeedValues ? ", og hver av dem trenger en verdi" : ""}.`,
    nn: `Forstod ikkje ${given}. ${name} kjenner ${known}${allNeedValues ? ", og kvar av dei treng ein verdi" : ""}.`,
    en: `Did not understand ${given}. ${name} knows ${known}${allNeedValues ? ", and each of them needs a value" : ""}.`,
  };
}

function checkChoice(name: string, { values }: Option, given: Given): void {
  if (typeof given !== "string" || values === undefined || values.includes(given)) return;
  throw new UsageError({
    nb: `--${name} må være ${values.join(" eller ")}, ikke «${given}».`,
    nn: `--${name} må vere ${values.join(" eller ")}, ikkje «${given}».`,
    en: `--${name} must be ${values.join(" or ")}, not «${given}».`,
  });
}
