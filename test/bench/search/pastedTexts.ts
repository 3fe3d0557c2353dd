import { bundledDocuments } from "../../content/bundledSearch.ts";

/** What gets into the box by mistake, or by the clipboard. */
export function pastedTexts(): readonly { readonly name: string; readonly text: string }[] {
  const words = bundledDocuments()
    .flatMap(({ facts }) => facts.flatMap(({ statement }) => statement.split(" ")))
    .slice(0, 3_000);
  return [
    { name: "10,000 characters", text: words.join(" ").slice(0, 10_000) },
    { name: "10,000 times one letter", text: "a".repeat(10_000) },
    { name: "200 words", text: words.slice(0, 200).join(" ") },
    { name: "an emoji", text: "😀" },
    { name: "a lone surrogate", text: "\uD83D" },
    { name: "((((", text: "((((" },
    { name: "a phrase of common words", text: '"of the"' },
  ];
}
