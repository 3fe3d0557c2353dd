import type { Locator, Page } from "playwright-core";
import { exactText } from "./exactText.ts";
import { waitUntil } from "./waitUntil.ts";

/** A row of a quick pick, as a person sees it. */
export interface QuickInputRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Names of its buttons. */
  readonly buttons: readonly string[];
  /** Enter would accept this row. */
  readonly isFocused: boolean;
}

const settleTimeoutMs = 15_000;
const labelSelector = ".quick-input-list-row:first-child .label-name";

/**
 * The command palette, quick picks and input boxes: the workbench shows all of them in one widget.
 */
export class QuickInput {
  readonly #page: Page;
  /** The widget itself. */
  readonly widget: Locator;
  /** Its text field. */
  readonly input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.widget = page.locator(".quick-input-widget");
    this.input = this.widget.locator(".quick-input-box input");
  }

  /**
   * Presses the keys that open it, again if need be: while the window is starting nothing listens
   * to keys.
   */
  async open(keys: string): Promise<void> {
    await waitUntil(`${keys} opens the quick input`, settleTimeoutMs, async () => {
      await this.#page.keyboard.press(keys);
      return this.input.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  }

  async waitUntilOpen(): Promise<void> {
    await this.input.waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.widget.waitFor({ state: "hidden" });
  }

  /** Replaces what is in the text field. */
  async type(text: string): Promise<void> {
    await this.waitUntilOpen();
    await this.input.fill(text);
  }

  async title(): Promise<string> {
    await this.waitUntilOpen();
    return (await this.widget.locator(".quick-input-title").innerText()).trim();
  }

  async placeholder(): Promise<string> {
    await this.waitUntilOpen();
    return (await this.input.getAttribute("placeholder")) ?? "";
  }

  /** The message below the text field, such as a validation error. */
  async message(): Promise<string> {
    await this.waitUntilOpen();
    return (await this.widget.locator(".quick-input-message").innerText()).trim();
  }

  /** The rows that are in view, from top to bottom. */
  async rows(): Promise<QuickInputRow[]> {
    return this.#rows().evaluateAll((rows, selector) => {
      const textIn = (row: Element, inner: string) =>
        row.querySelector(inner)?.textContent.replaceAll("\u00a0", " ") ?? "";
      return rows
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          label: textIn(row, selector),
          description: textIn(row, ".label-description"),
          detail: textIn(row, ".quick-input-list-label-meta"),
          buttons: [
            ...row.querySelectorAll(".quick-input-list-entry-action-bar [role=button]"),
          ].map((button) => button.getAttribute("aria-label") ?? ""),
          isFocused: row.classList.contains("focused"),
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ top: _top, ...row }) => row);
    }, labelSelector);
  }

  async labels(): Promise<string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** Waits until the rows in view are as they should be, and returns them. */
  async untilRows(
    what: string,
    condition: (rows: readonly QuickInputRow[]) => boolean,
  ): Promise<QuickInputRow[]> {
    return waitUntil(what, settleTimeoutMs, async () => {
      const rows = await this.rows();
      return condition(rows) && rows;
    });
  }

  /** The row with exactly this label. */
  row(label: string): Locator {
    const name = this.#page.locator(labelSelector, { hasText: exactText(label) });
    return this.#rows().filter({ has: name });
  }

  /** Accepts a row by keyboard: the focused one, or the one with this label. */
  async accept(label?: string): Promise<void> {
    if (label !== undefined) {
      const row = this.row(label);
      await row.waitFor();
      await waitUntil(`the row "${label}" is focused`, settleTimeoutMs, async () => {
        if (await row.evaluate((element) => element.classList.contains("focused"))) return true;
        await this.input.press("ArrowDown");
        return false;
      });
    }
    await this.input.press("Enter");
  }

  /** Accepts a row with the mouse. */
  async select(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Presses a button of a row with the mouse. */
  async pressButton(label: string, button: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.getByRole("button", { name: button }).click();
  }

  /** Presses a button of the title bar with the mouse. */
  async pressTitleButton(button: string): Promise<void> {
    const titleBar = this.widget.locator(".quick-input-titlebar");
    await titleBar.getByRole("button", { name: button }).click();
  }

  /** Closes it as a person does who changes their mind. */
  async cancel(): Promise<void> {
    await this.input.press("Escape");
    await this.waitUntilClosed();
  }

  #rows(): Locator {
    return this.widget.locator(".quick-input-list .monaco-list-row");
  }
}
