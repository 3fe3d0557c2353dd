import assert from "node:assert/strict";
import { statementNumber } from "../../../../src/core/quiz/statementNumber.ts";

describe("statementNumber", () => {
  it("is Roman in the forms whose options name statements so, and Arabic in the others", () => {
    const numbers = (["combination", "pairs", "two-statements", "three-statements"] as const).map(
      (form) => [0, 1, 2, 3, 4].map((index) => statementNumber(form, index)).join(" "),
    );
    assert.deepEqual(numbers, ["1 2 3 4 5", "1 2 3 4 5", "I II III IV V", "I II III IV V"]);
  });

  it("goes on in Arabic after more statements than a pack may have", () => {
    assert.equal(statementNumber("three-statements", 5), "6");
  });
});
