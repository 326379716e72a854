/** A heading as it is compared: without case, blanks, signs nobody sees, `_`, `-` and `.` (DOMAIN 8.1), and without the `*` that forms put behind what must be filled in. */
export function fold(heading: string): string {
  if (isFolded(heading)) return heading;
  const plain = heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{Cf}._-]+/gu, "");
  let end = plain.length;
  while (end > 1 && plain[end - 1] === "*") end--;
  return plain.slice(0, end);
}

/** True for small letters and digits of ASCII only. */
function isFolded(heading: string): boolean {
  for (let index = 0; index < heading.length; index++) {
    const unit = heading.charCodeAt(index);
    if ((unit < 97 || unit > 122) && (unit < 48 || unit > 57)) return false;
  }
  return true;
}
