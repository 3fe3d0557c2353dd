// `npm run test:kill`: kills a process that records answers 1,000 times, and VS Code's extension host
// while it does so 25 times, or as often as is said (`-- --kills=N --hosts=N`), at times that come from
// a seed (`--seed=N`), and looks whether all are there.
import { parseArgs } from "node:util";
import { killAgainAndAgain } from "../progress/killTest.ts";
import { killHostsAgainAndAgain } from "../recorder/killHosts.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    hosts: { type: "string", default: "25" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const seed = Number(values.seed);
const kills = Number(values.kills);
const hostKills = Number(values.hosts);
if (kills > 0) {
  console.log(`Killing a process ${values.kills} times with the seed ${values.seed} …`);
  const { confirmed, torn } = await killAgainAndAgain(kills, seed);
  console.log(
    `${String(confirmed)} confirmed answers are there, each once; ${String(torn)} files have torn or damaged lines.`,
  );
}
if (hostKills > 0) {
  console.log(`Killing VS Code's extension host ${values.hosts} times with the same seed …`);
  const { confirmed } = await killHostsAgainAndAgain(hostKills, seed);
  console.log(`${String(confirmed)} confirmed answers are there, each once.`);
}
