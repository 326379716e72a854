import { execFile, type ExecFileOptions } from "node:child_process";

/** What a program said, and whether it was content. */
export interface Said {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; never throws. */
export function said(
  program: string,
  args: readonly string[],
  options: ExecFileOptions & { readonly input?: string } = {},
): Promise<Said> {
  const { input, ...others } = options;
  return new Promise((resolve) => {
    const child = execFile(program, args, { maxBuffer: 2 ** 28, ...others }, (error, stdout, stderr) =>
      resolve({
        ok: error === null,
        stdout: String(stdout),
        stderr: String(stderr) || (error?.message ?? ""),
      }),
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });
}

/** The last lines of what a program complained about. */
export function complaint({ stdout, stderr }: Said): string {
  const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .slice(-3)
    .join(" / ")
    .slice(0, 500);
}
