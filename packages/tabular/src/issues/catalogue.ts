import { type Catalogue, catalogue as coreCatalogue } from "@samapne/core";
import { cellIssues } from "./cell-issues.ts";
import { fileIssues } from "./file-issues.ts";

/** The issues that only files have, by stable code: how cells are written (`cell.…`), and the file itself (`file.…`). */
export const tabularCatalogue = { ...cellIssues, ...fileIssues } as const satisfies Catalogue;

/** A code of the issues of files. */
export type FileIssueCode = keyof typeof fileIssues;

/** All issues a report can hold. */
export const allIssues: Catalogue = { ...coreCatalogue, ...tabularCatalogue };
