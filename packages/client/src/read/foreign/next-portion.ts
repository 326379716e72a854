/**
 * The address of the rows after so many, of a map service that tells that there are more and not where (ArcGIS REST API,
 * query of a layer: `resultOffset`); undefined of others. One that knows no portions answers with an error, or the same
 * rows again.
 */
export function nextPortion(address: string, count: number): string | undefined {
  const there = new URL(address);
  if (!/\/(?:Feature|Map)Server\/\d+\/query\/?$/i.test(there.pathname)) return undefined;
  there.searchParams.set("resultOffset", String(count));
  return there.href;
}
