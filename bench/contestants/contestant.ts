/** Judges a file of the workload and gives how many rows are wrong. */
export type Contestant = (path: string) => Promise<number>;
