import * as vscode from "vscode";
import type { FocusedWindow } from "../../../src/host/focusedWindow.ts";

/** A window that the test brings to the front and puts behind others. */
export class FakeWindow implements FocusedWindow {
  state: vscode.WindowState;
  readonly #changed = new vscode.EventEmitter<vscode.WindowState>();
  readonly onDidChangeWindowState = this.#changed.event;

  constructor(focused: boolean) {
    this.state = { focused, active: focused };
  }

  focus(focused = true): void {
    this.state = { focused, active: focused };
    this.#changed.fire(this.state);
  }
}
