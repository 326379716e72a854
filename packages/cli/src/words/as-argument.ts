/** A path as it is typed in a command that is shown: in quotation marks where it has blanks or signs of the command line, as addresses have. */
export function asArgument(path: string): string {
  return /[\s&?*;()|<>#]/.test(path) ? `"${path}"` : path;
}
