import type { Language, Text } from "@samapne/core";
import { languageOf, readCall } from "./call.ts";
import type { Command, ExitCode } from "./options/command.ts";
import { commands } from "./commands.ts";
import { commandHelp, mainHelp } from "./help.ts";
import { diskFullText, isDiskFull } from "./world/disk-full.ts";
import { OutputClosed, unlessClosed } from "./world/output.ts";
import { UsageError } from "./options/usage-error.ts";
import { version } from "./world/version.ts";
import type { World } from "./world/world.ts";

/** Runs the command line: arguments in, exit code out. Never throws; an unexpected fault is one sentence and exit code 2. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name = "", ...rest] = argv;
  const language = languageOf(rest[rest.indexOf("--lang") + 1], world.environment);
  try {
    const code = await start(name, rest, language, world);
    await unlessClosed(world.end?.());
    return code;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    world.warn(`samapne: ${problemText(error, language, world)}\n`);
    return 2;
  }
}

async function start(
  name: string,
  rest: readonly string[],
  language: Language,
  world: World,
): Promise<ExitCode> {
  if (name === "--version" || name === "-v") return say(`${version}\n`, world);
  if (["", "help", "--help", "-h", "--lang"].includes(name)) return say(mainHelp(commands, language), world);
  const { command, argv } = commandOf(name, rest);
  if (!command) throw new UsageError(unknownCommand(name));
  if (argv.includes("--help") || argv.includes("-h")) return say(commandHelp(command, language), world);
  return run(command, argv, world);
}

/** The command that is meant, by two words (`fetch elhub`) or by one, and what it is called with. */
function commandOf(name: string, rest: readonly string[]) {
  const find = (wanted: string) => commands.find((candidate) => candidate.name === wanted);
  const ofTwo = find(`${name} ${rest[0] ?? ""}`);
  return ofTwo ? { command: ofTwo, argv: rest.slice(1) } : { command: find(name), argv: rest };
}

async function run(command: Command, argv: readonly string[], world: World): Promise<ExitCode> {
  const call = readCall(command, argv, world.environment);
  const loaded = await command.load();
  return loaded.run(call, world);
}

async function say(text: string, world: World): Promise<ExitCode> {
  await world.write(text);
  return 0;
}

function unknownCommand(name: string): Text {
  const known = commands.map((command) => command.name).join(", ");
  return {
    nb: `Det finnes ingen kommando «${name}». Kommandoene er ${known}.`,
    nn: `Det finst ingen kommando «${name}». Kommandoane er ${known}.`,
    en: `There is no command «${name}». The commands are ${known}.`,
  };
}

const unexpected: Text = {
  nb: "Noe uventet gikk galt, og arbeidet ble ikke fullført",
  nn: "Noko uventa gjekk gale, og arbeidet vart ikkje fullført",
  en: "Something unexpected went wrong, and the work was not finished",
};

/** People see a sentence; who wants the stack sets SAMAPNE_DEBUG. */
function problemText(error: unknown, language: Language, { environment }: World): string {
  const { text } = (error ?? {}) as { readonly text?: Text };
  if (text) return text[language];
  if (isDiskFull(error)) return diskFullText(undefined)[language];
  const detail =
    error instanceof Error ? (environment["SAMAPNE_DEBUG"] ? error.stack : error.message) : String(error);
  return `${unexpected[language]}: ${detail ?? ""}`;
}
