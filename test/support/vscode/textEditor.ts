import type { Locator, Page } from "playwright-core";
import type { QuickInput } from "./quickInput.ts";
import { waitUntil } from "./waitUntil.ts";

/** Inside a tab: a file's extension stands in an element of its own. */
export const tabTitleSelector = ".tab-label .monaco-icon-label-container";

const settleTimeoutMs = 15_000;

/** The active text editor. */
export class TextEditor {
  readonly #page: Page;
  readonly #quickInput: QuickInput;
  /** The editor's own element. */
  readonly element: Locator;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
    this.element = page
      .locator(".editor-group-container.active .editor-instance .monaco-editor")
      .first();
  }

  /**
   * The lines that are in view, each as it stands in the file: an editor may show a long one in
   * several rows.
   */
  async lines(): Promise<string[]> {
    return this.element.evaluate((editor) => {
      const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top);
      const rows = [...editor.querySelectorAll(".view-lines .view-line")].sort(
        (a, b) => topOf(a) - topOf(b),
      );
      const numbered = new Set(
        [...editor.querySelectorAll(".margin .line-numbers")]
          .filter((number) => number.textContent !== "")
          .map(topOf),
      );
      const lines: string[] = [];
      for (const row of rows) {
        const text = row.textContent.replaceAll("\u00a0", " ");
        const start = numbered.has(topOf(row)) ? "" : (lines.pop() ?? "");
        lines.push(start + text);
      }
      return lines;
    });
  }

  /** The text that is in view. */
  async text(): Promise<string> {
    return (await this.lines()).join("\n");
  }

  /** Waits until the text in view is as it should be, and returns it. */
  async untilText(what: string, condition: (text: string) => boolean): Promise<string> {
    return waitUntil(what, settleTimeoutMs, async () => {
      const text = await this.text();
      return condition(text) && text;
    });
  }

  /** The name on the active tab. */
  async title(): Promise<string> {
    return (await this.#activeTab().locator(tabTitleSelector).textContent()) ?? "";
  }

  async focus(): Promise<void> {
    // Where no text is: a click into the text would move the cursor.
    await this.#page.keyboard.press("Control+1");
    await this.element.and(this.#page.locator(".focused")).waitFor();
  }

  /** Puts the only cursor at a place; lines and columns count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focus();
    await this.#quickInput.open("Control+G");
    await this.#quickInput.type(`:${String(line)}:${String(column)}`);
    await this.#quickInput.accept();
    await this.#quickInput.waitUntilClosed();
    const place = this.#page.getByRole("button", {
      name: `Ln ${String(line)}, Col ${String(column)}`,
      exact: true,
    });
    await place.waitFor();
  }

  /** Types at every cursor, key by key. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.focus();
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async isDirty(): Promise<boolean> {
    return this.#activeTab().evaluate((tab) => tab.classList.contains("dirty"));
  }

  /** Saves the file and waits until that is done. */
  async save(): Promise<void> {
    await this.press("Control+S");
    await waitUntil("the file is saved", settleTimeoutMs, async () => !(await this.isDirty()));
  }

  #activeTab(): Locator {
    return this.#page.locator(".editor-group-container.active .tab.active");
  }
}
