import type { Clock, Moment } from "../../../src/core/ports.ts";

/** A clock that goes on only when it is told to. */
export class FakeClock implements Clock {
  at: number;
  #elapsed = 0;
  #waiting: { readonly until: number; readonly resolve: () => void }[] = [];

  constructor(at = 1_779_900_000_000) {
    this.at = at;
  }

  /** How many wait for a later time. */
  get waitingCount(): number {
    return this.#waiting.length;
  }

  now(): Moment {
    return { at: this.at, zone: 330 };
  }

  elapsedMs(): number {
    return this.#elapsed;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (ms === 0) setTimeout(resolve, 0);
      else this.#waiting.push({ until: this.#elapsed + ms, resolve });
    });
  }

  /** Lets `ms` pass, and lets those go on who have waited for that. */
  advance(ms: number): void {
    this.at += ms;
    this.#elapsed += ms;
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ until }) => until > this.#elapsed);
    for (const { until, resolve } of waiting) if (until <= this.#elapsed) resolve();
  }
}
