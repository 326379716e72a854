/** A heading as it is compared: without case, blanks, `_`, `-` and `.` (DOMAIN 8.1). */
export function fold(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0._-]+/gu, "");
}
