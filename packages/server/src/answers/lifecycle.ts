import { type Dataset, headers } from "@samapne/core";

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), when the dataset's lifecycle names the dates. */
export function lifecycleHeaders({
  lifecycle,
}: Pick<Dataset, "lifecycle">): Readonly<Record<string, string>> {
  const { deprecated, sunset } = lifecycle;
  return {
    ...(deprecated === undefined ? {} : { [headers.deprecation.name]: `@${startOf(deprecated) / 1000}` }),
    ...(sunset === undefined ? {} : { [headers.sunset.name]: new Date(startOf(sunset)).toUTCString() }),
  };
}

function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
