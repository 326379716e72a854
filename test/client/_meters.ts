const heading = "municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from\n";

/** So many meters of a municipality, as a file of CSV. */
export function meters(municipality: number, count: number): string {
  const line = (row: number) =>
    `${municipality},ute-${municipality}-${row},Utetemperatur,temperature,Cel,PT1H,2019-01-01\n`;
  return heading + Array.from({ length: count }, (_, row) => line(row)).join("");
}
