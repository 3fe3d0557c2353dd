import type { Locator, Page } from "playwright-core";

/** The messages that pop up in the lower right corner. */
export class Notifications {
  readonly #toasts: Locator;

  constructor(page: Page) {
    this.#toasts = page.locator(".notifications-toasts .notification-list-item");
  }

  /** The texts of those that are shown. */
  async messages(): Promise<string[]> {
    return this.#toasts.locator(".notification-list-item-message").allInnerTexts();
  }

  /** Waits for the message that contains `text` and returns it. */
  async waitFor(text: string | RegExp): Promise<Locator> {
    const toast = this.#toasts.filter({ hasText: text });
    await toast.waitFor();
    return toast;
  }

  /** Presses a button of the message that contains `text`. */
  async press(text: string | RegExp, button: string): Promise<void> {
    const toast = await this.waitFor(text);
    await toast.hover();
    await toast.getByRole("button", { name: button, exact: true }).click();
  }

  /** Closes the message that contains `text`. */
  async close(text: string | RegExp): Promise<void> {
    const toast = await this.waitFor(text);
    await toast.hover();
    await toast.getByRole("button", { name: /^Clear Notification/ }).click();
    await toast.waitFor({ state: "hidden" });
  }
}
