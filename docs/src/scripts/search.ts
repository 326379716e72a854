import MiniSearch from "minisearch";
import type { Indexed } from "../site/search-index.ts";

/** The search of the site: the index is fetched from the site itself when the reader begins to type, and stays in the page. */
const place = document.querySelector<HTMLElement>("#search");
if (place !== null) start(place);

interface Entry {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
}

const most = 30;

function start(box: HTMLElement): void {
  const label = document.createElement("label");
  label.htmlFor = "q";
  label.textContent = box.dataset["label"] ?? "";
  const input = document.createElement("input");
  input.type = "search";
  input.id = "q";
  input.autocomplete = "off";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "quiet";
  const results = document.createElement("ol");
  results.className = "results";
  const field = document.createElement("div");
  field.className = "filter";
  field.append(label, input);
  box.append(field, status, results);
  const index = once(load);
  const look = async () => {
    const words = input.value.trim();
    history.replaceState(null, "", words === "" ? location.pathname : `#${encodeURIComponent(words)}`);
    const found = words === "" ? [] : (await index()).search(words);
    if (words !== input.value.trim()) return;
    status.textContent =
      words === ""
        ? ""
        : found.length === 0
          ? (box.dataset["none"] ?? "")
          : `${found.length} ${box.dataset["found"] ?? ""}`;
    results.replaceChildren(...found.slice(0, most).map((one) => item(one as unknown as Entry)));
  };
  input.addEventListener("input", () => void look());
  input.value = decodeURIComponent(location.hash.slice(1));
  if (input.value !== "") void look();
}

async function load(): Promise<MiniSearch<Entry>> {
  const answer = await fetch(new URL("../search.json", location.href.split("#")[0]));
  const entries = (await answer.json()) as readonly Indexed[];
  const index = new MiniSearch<Entry>({
    fields: ["title", "text"],
    storeFields: ["path", "title", "kind", "text"],
    tokenize: (text) => text.split(/[\s,.;:()«»"–/]+/),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 4 },
      combineWith: "AND",
    },
  });
  index.addAll(entries.map(([path, title, kind, text], id) => ({ id, path, title, kind, text })));
  return index;
}

function item({ path, title, kind, text }: Entry): HTMLLIElement {
  const link = document.createElement("a");
  link.href = `../${path}`;
  link.className = "result-title";
  link.textContent = title;
  const mark = document.createElement("span");
  mark.className = "badge";
  mark.textContent = kind;
  const first = document.createElement("p");
  first.append(link, " ", mark);
  const second = document.createElement("p");
  second.textContent = text.length > 180 ? `${text.slice(0, 180)} …` : text;
  const line = document.createElement("li");
  line.append(first, second);
  return line;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
