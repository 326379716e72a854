import type { Language, Text } from "@samapne/core";
import type { Command } from "./options/command.ts";
import { placeholderIn, usageIn } from "./options/usage-words.ts";

const words: Readonly<Record<"intro" | "commands" | "options" | "examples" | "more" | "codes", Text>> = {
  intro: {
    nb: "samapne – samordnede åpne data fra norske kommuner",
    nn: "samapne – samordna opne data frå norske kommunar",
    en: "samapne – coordinated open data from Norwegian municipalities",
  },
  commands: { nb: "Kommandoer", nn: "Kommandoar", en: "Commands" },
  options: { nb: "Valg", nn: "Val", en: "Options" },
  examples: { nb: "Eksempler", nn: "Døme", en: "Examples" },
  more: {
    nb: "samapne <kommando> --help forteller mer. Ingen data forlater maskinen.",
    nn: "samapne <kommando> --help fortel meir. Ingen data forlèt maskina.",
    en: "samapne <command> --help tells more. No data leaves the machine.",
  },
  codes: {
    nb: "Sluttkode: 0 alt i orden, 1 noe må rettes, 2 kunne ikke bedømmes.",
    nn: "Sluttkode: 0 alt i orden, 1 noko må rettast, 2 kunne ikkje bedømmast.",
    en: "Exit code: 0 all is well, 1 something must be corrected, 2 could not be judged.",
  },
};

/** The help of the whole command line. */
export function mainHelp(commands: readonly Command[], language: Language): string {
  const usages = commands.map(({ usage }) => usageIn(usage, language));
  const width = Math.max(...usages.map(({ length }) => length)) + 2;
  const lines = commands.map(({ summary }, index) => `  ${usages[index]?.padEnd(width)}${summary[language]}`);
  return [words.intro[language], "", words.commands[language], ...lines, "", words.more[language], ""].join(
    "\n",
  );
}

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string {
  const { usage, summary, options, examples } = command;
  const shown = Object.entries(options).map(([name, { values, placeholder, means }]) => {
    const value = values
      ? ` ${values.join("|")}`
      : placeholder
        ? ` ${placeholderIn(placeholder, language)}`
        : "";
    return `  --${name}${value}\n      ${means[language]}`;
  });
  return [
    `${usageIn(usage, language)} [${words.options[language].toLowerCase()}]`,
    "",
    `  ${summary[language]}`,
    "",
    words.options[language],
    ...shown,
    "",
    words.examples[language],
    ...examples.map((example) => `  ${example}`),
    "",
    words.codes[language],
    "",
  ].join("\n");
}
