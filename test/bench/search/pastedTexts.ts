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
    { name: "a phrase twenty times", text: '"of the" '.repeat(20) },
    { name: "a phrase that repeats itself", text: `"${"of the ".repeat(27)}"` },
    {
      name: "many short phrases",
      text: '"of the" "in the" "to the" "of a" "in a" "by the" -"on the" ',
    },
    {
      name: "many words left out",
      text: "-of -the -a -in -to -and -or -is -by -on -for -with -as -at",
    },
    { name: "a filter alone", text: "is:disputed" },
    { name: "a filter left out", text: "-topic:topic" },
    { name: "many topics that there are not", text: "topic:none -topic:nil ".repeat(9) },
  ];
}
