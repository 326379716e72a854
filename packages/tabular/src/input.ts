/** Bytes to be judged. `name` is the name as the user gave it; `open` may be called twice: to look, then to read. */
export interface Input {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}
