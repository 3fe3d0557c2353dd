import type { Locator, Page } from "playwright-core";
import { exactText } from "./exactText.ts";
import { waitUntil } from "./waitUntil.ts";

/** A row of a tree, as a person sees it or hears it. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly accessibleName: string;
  /** 1 for the outermost rows. */
  readonly level: number;
  /** Undefined for rows without children. */
  readonly isExpanded: boolean | undefined;
  readonly isSelected: boolean;
}

const settleTimeoutMs = 15_000;

/** A tree in the side bar, found by the name of its view. */
export class TreeView {
  readonly #page: Page;
  readonly #name: string;
  /** The tree itself: focus it to go on by keyboard. */
  readonly tree: Locator;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
    this.tree = page.getByRole("tree", { name, exact: true });
  }

  /** The row with exactly this label. */
  item(label: string): Locator {
    const name = this.#page.locator(".label-name", { hasText: exactText(label) });
    return this.tree.getByRole("treeitem").filter({ has: name });
  }

  /** The rows that are in view, from top to bottom. */
  async rows(): Promise<TreeRow[]> {
    return this.tree.getByRole("treeitem").evaluateAll((rows) =>
      rows
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          label: row.querySelector(".label-name")?.textContent ?? "",
          description: row.querySelector(".label-description")?.textContent ?? "",
          accessibleName: row.getAttribute("aria-label") ?? "",
          level: Number(row.getAttribute("aria-level")),
          isExpanded: row.hasAttribute("aria-expanded")
            ? row.getAttribute("aria-expanded") === "true"
            : undefined,
          isSelected: row.getAttribute("aria-selected") === "true",
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ top: _top, ...row }) => row),
    );
  }

  async labels(): Promise<string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** Waits until the rows in view are as they should be, and returns them. */
  async untilRows(
    what: string,
    condition: (rows: readonly TreeRow[]) => boolean,
  ): Promise<TreeRow[]> {
    return waitUntil(what, settleTimeoutMs, async () => {
      const rows = await this.rows();
      return condition(rows) && rows;
    });
  }

  async expand(label: string): Promise<void> {
    await this.#toggle(label, true);
  }

  async collapse(label: string): Promise<void> {
    await this.#toggle(label, false);
  }

  /** The title of the view among others in its container; its buttons show while the pointer is over it. */
  async header(): Promise<Locator> {
    const name = this.#page.locator("h3.title", { hasText: exactText(this.#name) });
    const header = this.#page.locator(".part.sidebar .pane-header").filter({ has: name });
    await header.hover();
    return header;
  }

  /** Presses an inline button of a row; these show while the pointer is over it. */
  async pressAction(label: string, action: string): Promise<void> {
    const item = this.item(label);
    await item.hover();
    await item.getByRole("button", { name: action, exact: true }).click();
  }

  async openContextMenu(label: string): Promise<void> {
    await this.item(label).click({ button: "right" });
  }

  /** Rests the pointer on a row and returns the text that is shown then. */
  async tooltip(label: string): Promise<string> {
    await this.item(label).locator(".label-name").hover();
    const hover = this.#page.locator(".monaco-hover").filter({ visible: true });
    await hover.waitFor();
    return hover.innerText();
  }

  async #toggle(label: string, isExpanded: boolean): Promise<void> {
    const item = this.item(label);
    await item.waitFor();
    if ((await item.getAttribute("aria-expanded")) !== String(isExpanded)) {
      await item.locator(".monaco-tl-twistie").click();
    }
    await item.and(this.#page.locator(`[aria-expanded=${String(isExpanded)}]`)).waitFor();
  }
}
