import type {
  CodeList,
  Dataset,
  IdentifierScheme,
  IssueEntry,
  Lifecycle,
  Samples,
  Severity,
  Text,
} from "@samapne/core";
import type { FailingExample } from "./failing/failing-file.ts";

/** A file that is printed for a version. */
export interface SpecFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** One version of a dataset, with what the index of the specifications says about it. */
export interface DatasetVersion {
  readonly dataset: Dataset;
  readonly samples?: Samples | undefined;
  /** The folder below `specs/`. */
  readonly folder: string;
  readonly lifecycle: Lifecycle;
  /** The day it was released (YYYY-MM-DD); drafts have none. */
  readonly released?: string | undefined;
  /** The day its files last changed; not known outside the repository's history. */
  readonly changed?: string | undefined;
  readonly files: readonly SpecFile[];
}

/** A dataset with all its versions, the newest first. */
export interface DatasetEntry {
  readonly id: string;
  readonly domain: string;
  readonly newest: DatasetVersion;
  readonly versions: readonly DatasetVersion[];
}

/** A code list and the fields that use it. */
export interface ListEntry {
  readonly list: CodeList;
  readonly usedBy: readonly FieldAddress[];
}

/** A kind of identifier and the fields that use it. */
export interface SchemeEntry {
  readonly scheme: IdentifierScheme;
  readonly usedBy: readonly FieldAddress[];
}

/** A field of a dataset's newest version. */
export interface FieldAddress {
  readonly dataset: Dataset;
  readonly field: string;
}

/** What a publisher has published, and what the last check found. */
export interface Publication {
  /** A dataset, with `@version` when it is not the newest. */
  readonly dataset: string;
  readonly address: string;
  readonly published: string;
  /** 0 when it follows no level of the contract; 1 files, 2 API, 3 everything. */
  readonly level: 0 | 1 | 2 | 3;
  readonly check?: {
    readonly date: string;
    readonly verdict: "conformant" | "not_conformant";
    readonly rows: number;
    readonly findings: readonly {
      readonly text: Text;
      readonly count: number;
      readonly severity: Severity;
    }[];
  };
}

/** A publisher in the registry file. */
export interface Publisher {
  readonly name: string;
  /** The municipality number of today. */
  readonly municipality: string;
  readonly publications: readonly Publication[];
}

/** A guide in every language, as Markdown. */
export interface Guide {
  readonly slug: string;
  readonly text: Text;
}

/** An issue of the catalogues, by its code. */
export interface IssueKind {
  readonly code: string;
  readonly entry: IssueEntry;
  /** A file that gets it, where one small file can. */
  readonly example?: FailingExample;
}

/** Everything the site is made from. */
export interface SiteModel {
  readonly datasets: readonly DatasetEntry[];
  readonly codeLists: readonly ListEntry[];
  readonly schemes: readonly SchemeEntry[];
  readonly issues: readonly IssueKind[];
  readonly publishers: readonly Publisher[];
  readonly guides: readonly Guide[];
}
