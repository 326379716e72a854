/** What source systems write above a column of energy carriers. */
export const energyCarrierHeadings: readonly string[] = [
  "Energikilde",
  "Energikjelde",
  "Energitype",
  "Energivare",
  "Energislag",
  "Energiform",
  "Energiprodukt",
];
