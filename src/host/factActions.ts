import * as vscode from "vscode";
import type { CatalogFact } from "../core/content/catalog.ts";
import { announce } from "./announce.ts";
import { openFactPage } from "./openFactPage.ts";
import { plainMessage } from "./plainMessage.ts";
import type { Services } from "./services.ts";

/** Everything that can be done with a fact, from whichever place it was found in. */
export interface FactActions {
  readonly insert: (entry: CatalogFact) => Promise<void>;
  readonly copy: (entry: CatalogFact) => Promise<void>;
  readonly reveal: (entry: CatalogFact) => Promise<void>;
  readonly open: (entry: CatalogFact) => Promise<void>;
  /** Asks the questions on the fact. */
  readonly quiz: (entry: CatalogFact) => Promise<void>;
}

/** Whatever is done with a fact, it counts as used; an insertion that was refused does not. */
export function createFactActions(
  { notes, recent }: Services,
  { reveal, quiz }: Pick<FactActions, "reveal" | "quiz">,
): FactActions {
  const used =
    (run: (entry: CatalogFact) => Promise<void>) =>
    async (entry: CatalogFact): Promise<void> => {
      await run(entry);
      await recent.add(entry.key);
    };
  return {
    async insert(entry) {
      const isInView = notes.isTargetInView;
      const sentence = await notes.insert(entry);
      if (sentence === undefined) return;
      if (isInView) announce(sentence);
      else void vscode.window.showInformationMessage(plainMessage(sentence));
      await recent.add(entry.key);
    },
    copy: used((entry) => notes.copy(entry)),
    reveal: used(reveal),
    open: used((entry) => openFactPage(entry)),
    quiz: used(quiz),
  };
}
