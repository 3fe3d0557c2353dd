/** Waits for signs of life, and gives up when none has come for a time. */
export class Patience {
  readonly #limitMs: number;
  readonly #giveUp: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isLost = false;

  /** Begins to wait. `giveUp` is called at most once, after `limitMs` without a sign. */
  constructor(limitMs: number, giveUp: () => void) {
    this.#limitMs = limitMs;
    this.#giveUp = giveUp;
    this.#wait();
  }

  /** Whether it has given up. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** A sign of life: the time begins anew. */
  renew(): void {
    if (this.#timer !== undefined) this.#wait();
  }

  /** Nothing more is waited for. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isLost = true;
      this.#giveUp();
    }, this.#limitMs);
  }
}
