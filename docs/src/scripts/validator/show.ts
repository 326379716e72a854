import { type Html, markupOf } from "@samapne/page";

/**
 * Leads the reader to a part of the page: the focus, and its beginning in sight. Browsers put the middle of what gets the
 * focus in the middle of the screen, and the middle of a long report is nowhere.
 */
export function lead(part: HTMLElement): void {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "start" });
}

/** Shows markup in an element. It is made by `html` only, so every text of a file is escaped. The focus stays where it was. */
export function show(element: HTMLElement, content: Html): void {
  const { activeElement } = document;
  const focused = element.contains(activeElement) ? activeElement?.id : undefined;
  element.innerHTML = markupOf(content);
  if (focused) document.getElementById(focused)?.focus();
}
