import assert from "node:assert/strict";
import { toLocalDay } from "../../src/core/base/localDay.ts";
import { DayWatch } from "../../src/host/dayWatch.ts";
import { FakeWindow } from "../support/host/fakeWindow.ts";
import { waitFor } from "../support/host/waitFor.ts";
import { FakeClock } from "../support/progress/fakeClock.ts";

const minuteMs = 60_000;

describe("the watch for the next day", () => {
  const watches: DayWatch[] = [];

  afterEach(() => {
    for (const watch of watches.splice(0)) watch.dispose();
  });

  /** Days begin at 04:00 in India. */
  function watchFrom(time: string) {
    const clock = new FakeClock(Date.parse(`${time}+05:30`));
    const window = new FakeWindow(false);
    const waits: number[] = [];
    const watch = new DayWatch({
      clock: {
        now: () => clock.now(),
        wait: (ms) => {
          waits.push(ms);
          return clock.wait(ms);
        },
      },
      today: () => toLocalDay(clock.at, 330),
      dayStart: () => 4,
      window,
    });
    watches.push(watch);
    let changes = 0;
    watch.onDidChange(() => {
      changes += 1;
    });
    return { clock, window, watch, waits, changes: () => changes };
  }

  it("looks when the day begins, and never more often than once a minute", () => {
    assert.deepEqual(watchFrom("2026-05-28T03:50:00").waits, [10 * minuteMs]);
    assert.deepEqual(watchFrom("2026-05-28T03:59:59").waits, [minuteMs]);
  });

  it("looks from time to time, since a timer stands still while the machine sleeps", async () => {
    const { clock, waits, changes } = watchFrom("2026-05-28T12:00:00");
    assert.deepEqual(waits, [15 * minuteMs]);
    clock.advance(15 * minuteMs);
    await waitFor("it is waited for again", () => waits.length === 2);
    assert.equal(changes(), 0);
  });

  it("looks at once when the student comes back to the window", () => {
    const { clock, window, changes } = watchFrom("2026-05-28T23:00:00");
    window.focus();
    assert.equal(changes(), 0);
    clock.at += 8 * 60 * minuteMs;
    window.focus(false);
    assert.equal(changes(), 0);
    window.focus();
    assert.equal(changes(), 1);
    window.focus();
    assert.equal(changes(), 1);
  });

  it("tells of a day that is earlier, too: a clock was put right", () => {
    const { clock, window, changes } = watchFrom("2026-05-28T12:00:00");
    clock.at -= 24 * 60 * minuteMs;
    window.focus();
    assert.equal(changes(), 1);
  });

  it("is quiet, and waits for nothing more, after it was disposed", async () => {
    const { clock, window, watch, waits, changes } = watchFrom("2026-05-28T03:50:00");
    watch.dispose();
    window.focus();
    clock.advance(60 * minuteMs);
    await Promise.resolve();
    await Promise.resolve();
    assert.deepEqual([changes(), waits.length], [0, 1]);
  });
});
