import type { Page } from "playwright-core";
import { blend, contrast, parseColour } from "./colours.ts";

export interface FocusFrame {
  /** What has the focus: its tag and its words. */
  readonly name: string;
  /** "solid", "none" and so on. */
  readonly style: string;
  readonly widthPx: number;
  /** Contrast ratio of the frame with the page behind it. */
  readonly contrast: number;
  /** Whether the frame lies within the part of the page that is seen. */
  readonly isInSight: boolean;
}

/** The frame around what has the focus, or around the label that stands for it. */
export async function focusFrame(page: Page): Promise<FocusFrame> {
  const { colour, background, ...frame } = await page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const shown = focused.closest("label") ?? focused;
    const style = getComputedStyle(shown);
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    const { clientWidth, clientHeight } = document.documentElement;
    return {
      name: `${shown.localName} ${shown.textContent}`,
      style: style.outlineStyle,
      widthPx: parseFloat(style.outlineWidth),
      colour: style.outlineColor,
      background: getComputedStyle(document.documentElement).backgroundColor,
      isInSight:
        left - reach >= 0 &&
        right + reach <= clientWidth &&
        top - reach >= 0 &&
        bottom + reach <= clientHeight,
    };
  });
  const behind = parseColour(background);
  return { ...frame, contrast: contrast(blend(parseColour(colour), behind), behind) };
}
