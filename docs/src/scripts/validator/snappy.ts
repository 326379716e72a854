import { snappyUncompress as uncompress } from "hyparquet";

/**
 * Snappy in plain JavaScript, in the place of the library's WebAssembly: the page's policy allows no code to be compiled,
 * and a reader's file is small enough. The build puts this file where the library asks for `hysnappy`.
 */
export function snappyUncompress(input: Uint8Array, outputLength: number): Uint8Array {
  const output = new Uint8Array(outputLength);
  uncompress(input, output);
  return output;
}

/** The same as a maker of functions, the form in which the library asks for it. */
export function snappyUncompressor(): typeof snappyUncompress {
  return snappyUncompress;
}
