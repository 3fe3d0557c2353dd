import * as vscode from "vscode";
import { msPerDay, type LocalDay } from "../core/base/localDay.ts";
import type { Clock } from "../core/ports.ts";
import type { FocusedWindow } from "./focusedWindow.ts";

export interface DayWatchOptions {
  readonly clock: Pick<Clock, "now" | "wait">;
  readonly today: () => LocalDay;
  /** The local hour at which a day begins. */
  readonly dayStart: () => number;
  /** This window when absent. */
  readonly window?: Pick<FocusedWindow, "onDidChangeWindowState">;
}

const leastMs = 60_000;
/** A timer stands still while the machine sleeps, and clocks are put forward and back. */
const mostMs = 15 * 60_000;

/** Tells when another study day has begun. */
export class DayWatch implements vscode.Disposable {
  readonly #options: DayWatchOptions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #day: LocalDay;
  #isDisposed = false;

  readonly onDidChange = this.#changed.event;

  constructor(options: DayWatchOptions) {
    this.#options = options;
    this.#day = options.today();
    const { window = vscode.window } = options;
    this.#subscription = window.onDidChangeWindowState(({ focused }) => {
      if (focused) this.#look();
    });
    void this.#watch();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #watch(): Promise<void> {
    while (!this.#isDisposed) {
      await this.#options.clock.wait(this.#msToNextLook());
      this.#look();
    }
  }

  #look(): void {
    const day = this.#options.today();
    if (this.#isDisposed || day === this.#day) return;
    this.#day = day;
    this.#changed.fire();
  }

  /** Until the next day begins, if clocks stay as they are. */
  #msToNextLook(): number {
    const { clock, dayStart } = this.#options;
    const { at, zone } = clock.now();
    const next = (this.#day + 1) * msPerDay + dayStart() * 3_600_000 - zone * 60_000;
    return Math.min(Math.max(next - at, leastMs), mostMs);
  }
}
