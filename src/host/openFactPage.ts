import * as vscode from "vscode";
import type { CatalogFact } from "../core/content/catalog.ts";
import { factPageUri } from "./addresses.ts";

export interface FactPageOptions {
  /** The focus stays where it is, and the page gives way to the next one that is opened so. */
  readonly isGlance?: boolean;
}

/** Opens the page on a fact, in an editor of its own: the usual preview is taken over by the next one. */
export async function openFactPage(
  { pack, fact }: CatalogFact,
  { isGlance = false }: FactPageOptions = {},
): Promise<void> {
  await vscode.commands.executeCommand(
    "vscode.openWith",
    factPageUri(pack.id, fact),
    "vscode.markdown.preview.editor",
    { preserveFocus: isGlance, preview: isGlance },
  );
}
