/**
 * Is an address surely that of a file, or of a question that is answered with one? A base address of the contract has
 * neither a query nor the ending of a file.
 */
export function isFile(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return search !== "" || endings.test(pathname);
}

const endings = /\.(?:csv|tsv|txt|xlsx|ods|json|geojson|ndjson|jsonl|parquet|gz|zip)$/i;
