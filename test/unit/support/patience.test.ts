import assert from "node:assert/strict";
import { mock } from "node:test";
import { Patience } from "../../support/commands/patience.ts";

describe("patience", () => {
  let losses = 0;
  const begin = () =>
    new Patience(1000, () => {
      losses += 1;
    });

  beforeEach(() => {
    losses = 0;
    mock.timers.enable({ apis: ["setTimeout"] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it("is lost after the time without a sign of life, once", () => {
    const patience = begin();
    mock.timers.tick(999);
    assert.deepEqual([patience.isLost, losses], [false, 0]);
    mock.timers.tick(1);
    assert.deepEqual([patience.isLost, losses], [true, 1]);
    patience.renew();
    mock.timers.tick(5000);
    assert.equal(losses, 1);
  });

  it("begins anew with each sign of life", () => {
    const patience = begin();
    for (let count = 0; count < 10; count += 1) {
      mock.timers.tick(999);
      patience.renew();
    }
    assert.equal(patience.isLost, false);
    mock.timers.tick(1000);
    assert.equal(patience.isLost, true);
  });

  it("is not lost once nothing is waited for", () => {
    const patience = begin();
    patience.end();
    patience.renew();
    mock.timers.tick(5000);
    assert.deepEqual([patience.isLost, losses], [false, 0]);
  });
});
