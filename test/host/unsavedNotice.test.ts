import assert from "node:assert/strict";
import { UnsavedNotice } from "../../src/host/progress/unsavedNotice.ts";
import { recordAnnouncements } from "../support/host/recordAnnouncements.ts";
import { recordMessages } from "../support/host/recordMessages.ts";
import { FakeClock } from "../support/progress/fakeClock.ts";

const failing = { unsaved: 1, failure: { kind: "no-space", message: "" } } as const;
const well = { unsaved: 0 };

describe("the notice of what is not saved", () => {
  let messages: ReturnType<typeof recordMessages>;
  let announcements: ReturnType<typeof recordAnnouncements>;
  let notice: UnsavedNotice;
  let clock: FakeClock;
  let retries = 0;

  beforeEach(() => {
    messages = recordMessages();
    announcements = recordAnnouncements();
    clock = new FakeClock();
    retries = 0;
    notice = new UnsavedNotice(() => (retries += 1), clock);
  });

  afterEach(() => {
    notice.dispose();
    messages.stop();
    announcements.stop();
  });

  it("tells once while it lasts, and when it is over", async () => {
    for (const status of [failing, { ...failing, unsaved: 2 }, well]) notice.show(status);
    assert.deepEqual(
      messages.messages.map(({ text }) => text),
      ["1 entry of your progress is not saved: the disk is full. It is kept and tried again."],
    );
    assert.deepEqual(announcements.texts, ["All of your progress is saved."]);
    messages.messages[0]?.answer("Try Again");
    await Promise.resolve();
    assert.equal(retries, 1);
  });

  it("does not tell again and again of a disk that comes and goes", () => {
    for (let count = 0; count < 5; count += 1) {
      notice.show(failing);
      notice.show(well);
      clock.advance(59_000);
    }
    assert.deepEqual([messages.messages.length, announcements.texts.length], [1, 1]);
    clock.advance(5_000);
    notice.show(failing);
    assert.equal(messages.messages.length, 2);
  });

  it("tells by and by of what goes on after it was kept quiet", () => {
    notice.show(failing);
    notice.show(well);
    notice.show(failing);
    assert.equal(messages.messages.length, 1);
    clock.advance(300_000);
    notice.show(failing);
    assert.equal(messages.messages.length, 2);
  });
});
