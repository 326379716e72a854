/** A finite number with a point and never an exponent, every digit kept: `1.0`, `-0.07`, `0.0000001`. */
export function decimalText(value: number): string {
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const move = Number(exponent);
  const padded = `${"0".repeat(Math.max(0, -move))}${whole}${fraction.padEnd(Math.max(0, move), "0")}`;
  const point = whole.length + Math.max(0, move);
  return `${value < 0 ? "-" : ""}${padded.slice(0, point)}.${padded.slice(point) || "0"}`;
}
