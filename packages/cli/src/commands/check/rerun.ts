import { readFile } from "node:fs/promises";
import { type Certificate, readCertificate, type Rerun } from "@samapne/check";
import { eachLanguage, fill, type Language } from "@samapne/core";
import { UsageError } from "../../options/usage-error.ts";
import { words } from "./words.ts";

/** A certificate from a file. Throws `UsageError` for what is none, or has been changed. */
export async function openCertificate(path: string): Promise<Certificate> {
  const text = await readFile(path, "utf8").catch(() => "");
  const certificate = readCertificate(text);
  if (certificate !== undefined) return certificate;
  throw new UsageError(eachLanguage((language) => fill(words.noCertificate[language], { path }, language)));
}

/** What is different since a certificate was made, in words. */
export function rerunText(rerun: Rerun, language: Language): string {
  const { verdict, levelThen, levelNow, lost, changed, changedReadings, sameVersions } = rerun;
  const lines = [fill(words[verdict][language], { before: levelThen, now: levelNow }, language)];
  for (const { check, dataset } of lost)
    lines.push(`  ${words.lost[language]}: ${[check, dataset].join(" ").trim()}`);
  const others = [...changed, ...changedReadings];
  if (others.length > 0 && verdict !== "not_judged")
    lines.push(`  ${words.changed[language]}: ${others.join(", ")}`);
  if (!sameVersions) lines.push(`  ${words.otherVersions[language]}`);
  return `${lines.join("\n")}\n`;
}
