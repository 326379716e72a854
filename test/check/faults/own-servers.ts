import type { InProcess } from "@samapne/check";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isCsvExport,
  isExport,
  isList,
  isRows,
  refused,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

/** What somebody who writes a server of his own after the contract takes for granted, and gets wrong. */
export const ownServers: readonly Fault[] = [
  {
    name: "HEAD leaves out Link",
    wrong: headers({ link: null }, (_, { method }) => method === "HEAD"),
    caught: ["methods.head"],
  },
  {
    name: "HEAD takes whatever parameters there are",
    wrong: changed(({ status, headers: told }, { method }) =>
      method === "HEAD" && status === 400 ? new Response(null, { headers: told }) : undefined,
    ),
    caught: ["methods.head"],
  },
  {
    name: "HEAD gives parts",
    wrong: (serve) => async (request) => {
      if (request.method !== "HEAD" || !request.headers.has("range")) return serve(request);
      const part = await serve(new Request(request.url, { headers: request.headers }));
      return new Response(null, { status: part.status, headers: part.headers });
    },
    caught: ["forms.range"],
  },
  {
    name: "parts that are not counted in bytes are refused",
    wrong: instead(({ headers: told }) =>
      told.get("range")?.startsWith("bytes") === false ? refused(416) : undefined,
    ),
    caught: ["forms.range"],
  },
  {
    name: "a comma that is not escaped is part of the value",
    wrong: refusing((url) => /[?&](?:colour|tags|season)=[^&]*,/.test(url.search)),
    caught: ["filters.several", "refusals.problems"],
    says: "colour=red,",
  },
  {
    name: "a comma that is escaped is part of the value",
    wrong: refusing((url) => /[?&](?:colour|tags|season|doors|height)=[^&]*%2C/i.test(url.search)),
    caught: ["filters.several", "refusals.problems"],
  },
  {
    name: "escapes in small letters are none",
    wrong: refusing((url) => /%(?:[a-f][0-9a-f]|[0-9][a-f])/.test(url.search)),
    caught: ["filters.signs", "refusals.problems"],
  },
  {
    name: "a question mark without parameters is refused",
    wrong: refusing((_, { url }) => url.endsWith("?")),
    caught: ["answers.accept", "refusals.problems"],
  },
  {
    name: "a day is a moment to a filter",
    wrong: asked((url, request) => {
      const days = [...url.searchParams].filter(([, value]) => /^\d{4}-\d\d-\d\d$/.test(value));
      const moments = days.filter(([name]) => /^(?:seen|changed_since)/.test(name));
      for (const [name, day] of moments) url.searchParams.set(name, `${day}T00:00:00Z`);
      return moments.length > 0 ? to(url, request) : undefined;
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a type with the letters it is written in is refused",
    wrong: notAccepting((accept) => /;\s*charset=/.test(accept)),
    caught: ["answers.accept"],
  },
  {
    name: "application with a star is refused",
    wrong: notAccepting((accept) => accept === "application/*"),
    caught: ["answers.accept"],
  },
  {
    name: "an export is CSV whatever is accepted",
    wrong: asked((url, request) =>
      isExport(url) && request.headers.get("accept") === "image/png"
        ? new Request(url, { method: request.method })
        : undefined,
    ),
    caught: ["refusals.not_acceptable"],
  },
  {
    name: "exports do not say that they vary by Accept",
    wrong: headers({ vary: "Accept-Encoding" }, (url) => isExport(url)),
    caught: ["answers.headers"],
  },
  {
    name: "rows at their addresses do not say that they vary by Accept",
    wrong: headers({ vary: "Accept-Encoding" }, (url) => isRows(url) && !isList(url) && !isExport(url)),
    caught: ["answers.headers"],
  },
  {
    name: "pages after the first have forgotten limit",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("cursor") || !url.searchParams.has("limit")) return undefined;
      url.searchParams.delete("limit");
      return to(url, request);
    }),
    caught: ["paging.limit"],
  },
  {
    name: "a cursor is good for once",
    wrong: (serve) => {
      const used = new Set<string>();
      return (request) => {
        const key = JSON.stringify([request.method, request.url, [...request.headers]]);
        const isAgain = used.has(key) && new URL(request.url).searchParams.has("cursor");
        used.add(key);
        return isAgain ? refused(409) : serve(request);
      };
    },
    caught: ["paging.order"],
  },
  {
    name: "CSV of nothing has no line of names",
    wrong: text(
      (url, response) => isRows(url) && response.headers.get("content-type")?.startsWith("text/csv") === true,
      (csv) => (csv.trimEnd().includes("\n") ? csv : ""),
    ),
    caught: ["filters.nothing"],
  },
  {
    name: "the export has its columns in the order of the database",
    wrong: text(isCsvExport, (csv) =>
      csv.replaceAll(/^("(?:[^"]|"")*"|[^,\n]*),("(?:[^"]|"")*"|[^,\n]*)/gm, "$2,$1"),
    ),
    caught: ["forms.csv"],
  },
  {
    name: "a slash at the end leads on to the address without",
    wrong: instead((_, url) =>
      /^\/v1\/[^/]+\/$/.test(url.pathname)
        ? new Response(null, { status: 308, headers: { location: url.pathname.slice(0, -1) } })
        : undefined,
    ),
    caught: ["cors.origin", "transport.no_redirects"],
  },
  {
    name: "problems are of no type",
    wrong: changed(async (response, { method }) => {
      if (method === "HEAD" || response.headers.get("content-type") !== "application/problem+json")
        return undefined;
      return withBody(response, JSON.stringify({ ...(await response.clone().json()), type: "about:blank" }));
    }),
    caught: ["refusals.problems"],
  },
];

/** A server some of whose answers have other headers. */
function headers(
  changes: Readonly<Record<string, string | null>>,
  concerns: (url: URL, request: Request) => boolean,
): (serve: InProcess) => InProcess {
  return changed((response, request, url) =>
    concerns(url, request) ? withHeaders(response, changes) : undefined,
  );
}

/** A server that takes some requests for wrong ones. */
function refusing(concerns: (url: URL, request: Request) => boolean): (serve: InProcess) => InProcess {
  return instead((request, url) => (isRows(url) && concerns(url, request) ? refused(400) : undefined));
}

/** A server that knows fewer ways to say what is accepted. */
function notAccepting(concerns: (accept: string) => boolean): (serve: InProcess) => InProcess {
  return instead((request, url) =>
    isRows(url) && concerns(request.headers.get("accept") ?? "") ? refused(406) : undefined,
  );
}
