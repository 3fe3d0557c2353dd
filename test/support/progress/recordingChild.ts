// Records answers in a folder until it is killed, and prints the number of each answer that is on
// disk. It also does all else that a window does, so that a kill may hit that. Arguments: the folder,
// and the number of the first answer.
import { join } from "node:path";
import { createNodeStorage } from "./nodeStorage.ts";
import { answerDraft } from "./sampleRecords.ts";
import { openNodeStore } from "./nodeStore.ts";

const [folder = "", first = "0"] = process.argv.slice(2);
// Segments of a few answers: the kills hit what happens once in a hundred answers otherwise.
const store = await openNodeStore(folder, {
  storage: createNodeStorage(join(folder, "log"), 100),
  cache: createNodeStorage(join(folder, "cache"), 2000),
  closesAtBytes: 1500,
});
console.log("open");
for (let number = Number(first); ; number += 3) {
  const batch = [number, number + 1, number + 2];
  await Promise.all(
    batch.map(async (each) => {
      const saving = await store.append([answerDraft(each, { quiz: `quiz-${first}` })]);
      if (saving.isSaved) console.log(String(each));
    }),
  );
  if (number % 8 === 0) await store.saveSnapshot();
  if (number % 10 === 0) await store.compact();
  if (number % 7 === 0) await store.refresh(false);
}
