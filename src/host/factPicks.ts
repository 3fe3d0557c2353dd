import type { Catalog, CatalogFact, CatalogTopic } from "../core/content/catalog.ts";

/** How a command comes to the fact or topic that it is about, from whichever feature it is. */
export interface FactPicks {
  /** What does `run` with the fact that a command was given, or else with the one the student finds. */
  readonly withFact: (
    title: string,
    run: (entry: CatalogFact) => Promise<void>,
  ) => (argument?: unknown) => Promise<void>;
  /** Lets the student choose a topic; undefined if the student left. */
  readonly pickTopic: (
    catalog: Catalog,
    title: string,
    describe: (topic: CatalogTopic) => string,
  ) => Promise<CatalogTopic | undefined>;
}
