/** Somebody who publishes datasets. */
export interface Publisher {
  /** The base address: `https://data.bodo.kommune.no` before `/v1/…`. */
  readonly address: string;
  readonly name?: string | undefined;
  /** The numbers of the municipalities whose data are there, when known. */
  readonly municipalities?: readonly string[] | undefined;
}
