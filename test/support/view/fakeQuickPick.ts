import type * as vscode from "vscode";

type Listener<Value> = (value: Value) => unknown;

/** A quick pick as far as the product uses one, with the test in the place of the student. */
export class FakeQuickPick {
  title = "";
  placeholder = "";
  step: number | undefined;
  totalSteps: number | undefined;
  items: readonly vscode.QuickPickItem[] = [];
  buttons: readonly unknown[] = [];
  isOpen = false;
  #active: readonly vscode.QuickPickItem[] | undefined;
  readonly #accepted: Listener<undefined>[] = [];
  readonly #pressed: Listener<unknown>[] = [];
  readonly #hidden: Listener<undefined>[] = [];

  /** The first row, as in VS Code, until another is made active. */
  get activeItems(): readonly vscode.QuickPickItem[] {
    return this.#active ?? this.items.slice(0, 1);
  }
  set activeItems(items: readonly vscode.QuickPickItem[]) {
    this.#active = items;
  }

  onDidAccept(listener: Listener<undefined>): void {
    this.#accepted.push(listener);
  }
  onDidTriggerButton(listener: Listener<unknown>): void {
    this.#pressed.push(listener);
  }
  onDidHide(listener: Listener<undefined>): void {
    this.#hidden.push(listener);
  }
  show(): void {
    this.isOpen = true;
  }
  /** The student leaves it, or something else takes its place. */
  hide(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const listener of this.#hidden) listener(undefined);
  }
  dispose(): void {
    this.hide();
  }

  /** The student presses Enter, on the row with this label if one is given. */
  accept(label?: string): void {
    if (label !== undefined) this.#active = this.items.filter((item) => item.label === label);
    for (const listener of this.#accepted) listener(undefined);
  }
  /** The student presses a button of the title bar. */
  press(button: unknown): void {
    if (!this.buttons.includes(button)) throw new Error("The quick pick has no such button.");
    for (const listener of this.#pressed) listener(button);
  }
}
