import type { Page } from "playwright-core";

/**
 * What cannot be read or reached in the page as it is laid out: a page that scrolls sideways, text
 * that leaves its box or the page, text over text, and boxes that hide a part of what they hold.
 */
export function findLayoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const tolerancePx = 1;
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      problems.push(`the page is ${String(scrollWidth)} px wide in ${String(clientWidth)}`);

    for (const element of document.querySelectorAll("main *")) {
      const { left, right } = element.getBoundingClientRect();
      const name = `${element.localName} "${element.textContent.slice(0, 30)}"`;
      if (left < -tolerancePx || right > clientWidth + tolerancePx)
        problems.push(`${name} leaves the page`);
      const { overflow, textOverflow, display, visibility } = getComputedStyle(element);
      if (overflow !== "visible" || textOverflow !== "clip")
        problems.push(`${name} may hide what it holds: overflow ${overflow} ${textOverflow}`);
      if (display === "none" || visibility !== "visible") problems.push(`${name} is hidden`);
    }

    const lines: { rect: DOMRect; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!parent?.closest("main") || !text.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = (
        parent.closest("button, label, li, p, legend, h1, h2, h3") ?? parent
      ).getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        const isInside =
          rect.left >= box.left - tolerancePx &&
          rect.right <= box.right + tolerancePx &&
          rect.top >= box.top - tolerancePx &&
          rect.bottom <= box.bottom + tolerancePx;
        const line = `"${text.textContent.slice(0, 30)}"`;
        if (!isInside) problems.push(`${line} leaves its box`);
        const over = lines.find(
          (other) =>
            rect.left < other.rect.right - tolerancePx &&
            rect.right > other.rect.left + tolerancePx &&
            rect.top < other.rect.bottom - tolerancePx &&
            rect.bottom > other.rect.top + tolerancePx,
        );
        if (over !== undefined) problems.push(`${line} lies over ${over.text}`);
        lines.push({ rect, text: line });
      }
    }
    if (lines.length === 0) problems.push("there is no text");
    return problems;
  });
}
