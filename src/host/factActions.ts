import * as vscode from "vscode";
import type { FactKey } from "../core/base/ids.ts";
import type { CatalogFact } from "../core/content/catalog.ts";
import { factPageUri } from "./addresses.ts";
import type { Services } from "./services.ts";

/** Everything that can be done with a fact, from whichever place it was found in. */
export interface FactActions {
  readonly insert: (entry: CatalogFact) => Promise<void>;
  readonly copy: (entry: CatalogFact) => Promise<void>;
  readonly reveal: (entry: CatalogFact) => Promise<void>;
  readonly open: (entry: CatalogFact) => Promise<void>;
}

const statusMessageMs = 4000;

export function createFactActions(
  notes: Services["notes"],
  revealFact: (factKey: FactKey) => Promise<void>,
): FactActions {
  return {
    insert: (entry) => notes.insert(entry),
    async copy(entry) {
      await vscode.env.clipboard.writeText(notes.plainText(entry));
      const message = vscode.l10n.t("Copied: {0}", entry.fact.title);
      vscode.window.setStatusBarMessage(message, statusMessageMs);
    },
    reveal: ({ key }) => revealFact(key),
    async open({ pack, fact }) {
      // An editor of its own for each fact: the usual preview would be taken over by the next one.
      const editor = "vscode.markdown.preview.editor";
      await vscode.commands.executeCommand("vscode.openWith", factPageUri(pack.id, fact), editor);
    },
  };
}
