import type { InProcess } from "@samapne/check";
import type { Fault } from "./_fault.ts";
import { isList, type Page, to } from "../_wrong.ts";

/** What databases make of words when nobody has told them that only the same is the same. */
export const words: readonly Fault[] = [
  {
    name: "a text filter finds what begins with it",
    wrong: matching((value, wanted) => value.startsWith(wanted)),
    caught: ["filters.nothing"],
  },
  {
    name: "a text filter finds what holds it",
    wrong: matching((value, wanted) => value.includes(wanted.slice(2))),
    caught: ["filters.nothing"],
  },
  {
    name: "å is a to a text filter",
    wrong: matching((value, wanted) => plain(value) === plain(wanted)),
    caught: ["filters.nothing"],
  },
];

/** A server that finds stations by another likeness than being the same. */
function matching(isAlike: (value: string, wanted: string) => boolean): (serve: InProcess) => InProcess {
  return (serve) => async (request) => {
    const url = new URL(request.url);
    const wanted = url.searchParams.getAll("station");
    if (!isList(url) || wanted.length === 0) return serve(request);
    const all = await serve(new Request(`${url.origin}${url.pathname}?limit=10000&format=json`));
    const { data } = (await all.json()) as Page;
    const found = data
      .map(({ station }) => String(station))
      .filter((one) => wanted.some((it) => isAlike(one, it)));
    if (found.length === 0) return serve(request);
    url.searchParams.delete("station");
    for (const one of found) url.searchParams.append("station", one);
    return serve(to(url, request));
  };
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}
