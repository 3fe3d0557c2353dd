import type { Clock } from "../ports.ts";

/** Long work rests after this, so that typing is never held up for longer than a frame or two. */
const sliceMs = 12;
/** Asking the clock costs something too. */
const stepsPerLook = 32;

/** Cuts long work into slices, between which other work can run. */
export class Pacer {
  readonly #clock: Clock;
  #restedAt: number;
  #steps = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#restedAt = clock.elapsedMs();
  }

  /** Called after every small step; true when it is time to `rest`. */
  isDue(): boolean {
    this.#steps += 1;
    if (this.#steps % stepsPerLook !== 0) return false;
    return this.#clock.elapsedMs() - this.#restedAt >= sliceMs;
  }

  async rest(): Promise<void> {
    await this.#clock.wait(0);
    this.#restedAt = this.#clock.elapsedMs();
  }
}
