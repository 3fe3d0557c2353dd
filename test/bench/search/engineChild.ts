// A process of its own for one engine and one corpus, so that memory and compiled code do not mix.
// Arguments: engine, corpus, queries of each kind, seed. The report goes to the process that began it.
import { statementCorpus, wordNetCorpus } from "./corpora.ts";
import { engines } from "./engines.ts";
import { measureEngine } from "./measureEngine.ts";

const [engineName, corpusName, count, seed] = process.argv.slice(2);
const engine = engines.find(({ name }) => name === engineName);
if (engine === undefined) throw new Error(`There is no engine "${String(engineName)}".`);
const corpus = corpusName === "words" ? await wordNetCorpus() : statementCorpus();
const report = await measureEngine(engine, corpus, { count: Number(count), seed: Number(seed) });
process.send?.(report);
