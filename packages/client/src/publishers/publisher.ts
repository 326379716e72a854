import type { Text } from "@samapne/core";
import type { Mapping } from "@samapne/mapping";

/** Somebody who publishes datasets. */
export interface Publisher {
  /** The base address: `https://data.bodo.kommune.no` before `/v1/…`. Or that of a file, whoever made it and in what form. */
  readonly address: string;
  readonly name?: string | undefined;
  /** The numbers of the municipalities whose data are there, when known. */
  readonly municipalities?: readonly string[] | undefined;
  /** How the file at the address becomes the dataset, where it has another form (`readMappingText` of `@samapne/tabular`). */
  readonly mapping?: Mapping | undefined;
  /** Why a catalogue lets nobody read the file as the dataset: it is told of, and asked for only where there is a mapping. */
  readonly unfit?: Text | undefined;
}
