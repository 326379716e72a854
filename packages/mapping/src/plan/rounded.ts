/** Half away from zero, on the decimal digits the number is written with. */
export function rounded(value: number, decimals: number): number {
  const digits = String(Math.abs(value));
  if (digits.includes("e")) return Number(value.toFixed(decimals));
  return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
}
