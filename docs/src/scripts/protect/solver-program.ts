/** The solver's WebAssembly, packed with gzip, in base64: nothing lies beside a script that stands in a page. */
declare const SOLVER_PROGRAM: string;

/** The bytes of the solver's program. */
export async function solverProgram(): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(SOLVER_PROGRAM), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
