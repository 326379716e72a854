import type { Language, Text } from "@samapne/core";
import type { Command } from "./options/command.ts";
import { placeholderIn, usageIn } from "./options/usage-words.ts";
import { wrapped } from "./words/columns.ts";

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
    nb: "samapne <kommando> --help forteller mer. Dataene dine forlater ikke maskinen før du publiserer dem.",
    nn: "samapne <kommando> --help fortel meir. Dataa dine forlèt ikkje maskina før du publiserer dei.",
    en: "samapne <command> --help tells more. Your data do not leave the machine until you publish them.",
  },
  codes: {
    nb: "Sluttkode: 0 alt i orden, 1 noe må rettes, 2 kunne ikke bedømmes.",
    nn: "Sluttkode: 0 alt i orden, 1 noko må rettast, 2 kunne ikkje bedømmast.",
    en: "Exit code: 0 all is well, 1 something must be corrected, 2 could not be judged.",
  },
};

/** The help of the whole command line. */
export function mainHelp(commands: readonly Command[], language: Language): string {
  const lines = commands.map(
    ({ usage, summary }) => `  ${usageIn(usage, language)}\n${indented(summary[language], 6)}`,
  );
  return [
    words.intro[language],
    "",
    words.commands[language],
    ...lines,
    "",
    indented(words.more[language], 0),
    "",
  ].join("\n");
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
    return `  --${name}${value}\n${indented(means[language], 6)}`;
  });
  return [
    `${usageIn(usage, language)} [${words.options[language].toLowerCase()}]`,
    "",
    indented(summary[language], 2),
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

/** A text in lines of a narrow terminal, each after so many blanks. */
function indented(text: string, blanks: number): string {
  return wrapped(text, 80 - blanks)
    .map((line) => `${" ".repeat(blanks)}${line}`)
    .join("\n");
}
