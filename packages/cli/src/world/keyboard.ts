/** Asks the person at the keyboard, on standard error: standard output is for the result. Undefined when there is no more to come. */
export function keyboard(): (question: string) => Promise<string | undefined> {
  const { createInterface } = process.getBuiltinModule("node:readline");
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await new Promise((resolve) => {
        lines.once("close", () => resolve(undefined));
        lines.question(question, resolve);
      });
    } finally {
      lines.close();
    }
  };
}
