/** A field above a long table that leaves only the rows with the words in it. Without script the table is simply whole. */
const counts = { nb: "rader vises", nn: "rader blir viste", en: "rows shown" } as const;

for (const place of document.querySelectorAll<HTMLElement>("[data-filter]")) {
  const rows = [...place.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => ({
    row,
    text: folded(row.textContent ?? ""),
  }));
  const label = document.createElement("label");
  label.textContent = place.dataset["filter"] ?? "";
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  input.id = "filter";
  label.htmlFor = input.id;
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  count.className = "quiet";
  const box = document.createElement("div");
  box.className = "filter";
  box.append(label, input, count);
  place.prepend(box);
  input.addEventListener("input", () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    count.textContent =
      wanted.length === 0 ? "" : `${shown} ${counts[document.documentElement.lang as keyof typeof counts]}`;
  });
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll("_", " ");
}
