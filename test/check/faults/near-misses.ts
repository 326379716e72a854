import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  isList,
  isRows,
  type Page,
  pages,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

const stationPath = "/v1/test-stations";
/** True for the address of a single station. */
const isStation = ({ pathname }: URL) =>
  pathname.startsWith(`${stationPath}/`) && !pathname.endsWith("/export");

/** What is right for what is mostly asked, and wrong beside it. */
export const nearMisses: readonly Fault[] = [
  {
    name: "a value that is asked for twice gives its rows twice",
    wrong: pages((page, { searchParams }) => {
      const stations = searchParams.getAll("station");
      if (new Set(stations).size === stations.length) return undefined;
      return { ...page, data: page.data.flatMap((row) => [row, row]) };
    }),
    caught: ["filters.several"],
  },
  {
    name: "the first field to sort by says which way the others go",
    wrong: asked((url, request) => {
      const sort = url.searchParams.get("sort") ?? "";
      if (!sort.startsWith("-") || !isRows(url)) return undefined;
      url.searchParams.set("sort", sort.replaceAll(/(^|,)-?/g, "$1-"));
      return to(url, request);
    }),
    caught: ["filters.sort"],
  },
  {
    name: "a row is found by its key in capitals",
    wrong: (serve) => async (request) => {
      const url = new URL(request.url);
      const response = await serve(request);
      if (!isStation(url) || response.status !== 404) return response;
      const all = await serve(new Request(`${url.origin}${stationPath}?limit=10000&format=json`));
      const { data } = (await all.json()) as Page;
      const asked = decodeURIComponent(url.pathname.slice(stationPath.length + 1)).toLowerCase();
      const found = data.find(({ station }) => String(station).toLowerCase() === asked);
      if (found === undefined) return response;
      url.pathname = `${stationPath}/${encodeURIComponent(String(found["station"]))}`;
      return serve(to(url, request));
    },
    caught: ["answers.one"],
  },
  {
    name: "a row does not say which version it is of",
    wrong: text(isStation, (body) => body.replace(/,"meta":\{[^}]*\}/, "")),
    caught: ["answers.one"],
  },
  {
    name: "what is missing is an empty text in JSON",
    wrong: pages((page, { searchParams }) =>
      searchParams.has("fields") || searchParams.has("sort")
        ? undefined
        : { ...page, data: page.data.map((row) => ("place" in row ? row : { ...row, place: "" })) },
    ),
    caught: ["rows.members"],
  },
  {
    name: "a part that goes beyond the end is refused",
    wrong: (serve) => async (request) => {
      const [, last] = /^bytes=\d+-(\d+)$/.exec(request.headers.get("range") ?? "") ?? [];
      if (last === undefined) return serve(request);
      const { headers } = await serve(new Request(request.url, { method: "HEAD" }));
      if (Number(last) < Number(headers.get("content-length"))) return serve(request);
      const beyond = new Headers(request.headers);
      beyond.set("range", "bytes=999999999-");
      return serve(new Request(request.url, { method: request.method, headers: beyond }));
    },
    caught: ["forms.range"],
  },
  {
    name: "all pages but the first have one ETag",
    wrong: changed((response, _, url) =>
      response.status === 200 && isList(url) && url.searchParams.has("cursor")
        ? withHeaders(response, { etag: '"page"' })
        : undefined,
    ),
    caught: ["caching.etag_tells_apart"],
  },
  {
    name: "what is not there is called an unknown parameter",
    wrong: changed(async (response) => {
      if (response.status !== 404 || response.body === null) return undefined;
      const body = await response.clone().text();
      return withBody(response, body.replace("/not-found", "/unknown-parameter"));
    }),
    caught: ["refusals.problems"],
  },
];
