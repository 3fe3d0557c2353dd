import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import type { Highlight } from "../../../../src/core/search/highlighter.ts";
import { toResultLabel } from "../../../../src/host/search/resultLabel.ts";
import { assertProperty } from "../../../support/property.ts";

interface Texts {
  readonly title: string;
  readonly statement: string;
}

/** The label with its highlighted letters in brackets, and the description. */
function shown(texts: Texts, title: readonly Highlight[], statement: readonly Highlight[]) {
  const hit = { key: "p/f" as FactKey, highlights: { title, statement } };
  const { label, highlights, description } = toResultLabel(texts, hit);
  const marked = highlights.toReversed().reduce((text, [start, end]) => {
    return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  }, label);
  return { marked, description };
}

const quad = {
  title: "Size of the Quad",
  statement: "The grouping that is known as the Quad has four member countries.",
};

/** Where a word stands in the statement. */
function range(word: string): Highlight {
  const first = quad.statement.indexOf(word);
  return [first, first + word.length - 1];
}

describe("toResultLabel", () => {
  it("shows a title that matches, with the statement beside it", () => {
    assert.deepEqual(shown(quad, [[12, 15]], [range("Quad")]), {
      marked: "Size of the [Quad]",
      description: quad.statement,
    });
  });

  it("shows from a little before the first match of a statement, at a word", () => {
    assert.deepEqual(shown(quad, [], [range("four"), range("member")]), {
      marked: "…known as the Quad has [four] [member] countries.",
      description: quad.title,
    });
  });

  it("shows the whole of a statement that matches early", () => {
    assert.deepEqual(shown(quad, [], [range("grouping")]), {
      marked: "The [grouping] that is known as the Quad has four member countries.",
      description: quad.title,
    });
  });

  it("shows the title of a fact that is found by a term alone", () => {
    assert.deepEqual(shown(quad, [], []), { marked: quad.title, description: quad.statement });
  });

  it("highlights the same letters wherever the label starts", () => {
    const word = fc.stringMatching(/^[a-zé।]{1,12}$/u);
    const statements = fc.array(word, { minLength: 1, maxLength: 20 });
    assertProperty(
      fc.property(statements, fc.nat(), (words, choice) => {
        const chosen = choice % words.length;
        const statement = words.join(" ");
        const first = words.slice(0, chosen).join(" ").length + (chosen === 0 ? 0 : 1);
        const wanted = words[chosen] ?? "";
        const hit = {
          key: "p/f" as FactKey,
          highlights: {
            title: [],
            statement: [[first, first + wanted.length - 1] as const],
          },
        };
        const { label, highlights } = toResultLabel({ title: "T", statement }, hit);
        assert.deepEqual(
          highlights.map(([start, end]) => label.slice(start, end)),
          [wanted],
        );
        assert.ok(statement.endsWith(label.replace(/^…/, "")));
      }),
    );
  });
});
