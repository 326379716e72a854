/**
 * Judges a file of the workload and gives how many rows are wrong. Who gives a function instead has only made ready:
 * what the function does is timed, and it gives how many are wrong.
 */
export type Contestant = (path: string) => Promise<number | (() => number)>;
