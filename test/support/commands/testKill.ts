// `npm run test:kill`: kills a process that records answers 1,000 times, or as often as is said
// (`-- --kills=N`), at times that come from a seed (`--seed=N`), and looks whether all are there.
import { parseArgs } from "node:util";
import { killAgainAndAgain } from "../progress/killTest.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
console.log(`Killing ${values.kills} times with the seed ${values.seed} …`);
const { confirmed, torn } = await killAgainAndAgain(Number(values.kills), Number(values.seed));
console.log(
  `${String(confirmed)} confirmed answers are there, each once; ${String(torn)} files have torn or damaged lines.`,
);
