/** Offers to copy code where the page says it may be copied. Everything is there without it. */
const said = { nb: ["Kopier", "Kopiert"], nn: ["Kopier", "Kopiert"], en: ["Copy", "Copied"] } as const;
const language = document.documentElement.lang as keyof typeof said;
const [copy, copied] = said[language] ?? said.nb;

for (const figure of document.querySelectorAll("figure[data-copy]")) {
  const code = figure.querySelector("code");
  if (code === null || !("clipboard" in navigator)) continue;
  const caption = figure.querySelector("figcaption") ?? document.createElement("figcaption");
  if (!caption.isConnected) figure.prepend(caption);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = copy;
  button.addEventListener("click", () => void take(code.textContent ?? "", button));
  caption.append(button);
}

async function take(text: string, button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  button.textContent = copied;
  setTimeout(() => (button.textContent = copy), 2000);
}
