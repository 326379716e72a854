import { type Html, markupOf } from "@samapne/page";

/** Shows markup in an element. It is made by `html` only, so every text of a file is escaped. The focus stays where it was. */
export function show(element: HTMLElement, content: Html): void {
  const { activeElement } = document;
  const focused = element.contains(activeElement) ? activeElement?.id : undefined;
  element.innerHTML = markupOf(content);
  if (focused) document.getElementById(focused)?.focus();
}
