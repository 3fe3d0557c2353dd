import * as vscode from "vscode";
import type { Fact } from "../core/content/pack.ts";
import { contentScheme } from "./contributions.ts";

/** Address of the text of a pack, read-only, in every host. */
export function packUri(fileName: string): vscode.Uri {
  return vscode.Uri.from({ scheme: contentScheme, path: `/packs/${fileName}` });
}

/** Address of the page on a fact. It ends in the fact's title, since that is what the tab shows. */
export function factPageUri(packId: string, { id, title }: Pick<Fact, "id" | "title">): vscode.Uri {
  const path = `/facts/${packId}/${id}/${toFileName(title)}`;
  return vscode.Uri.from({ scheme: contentScheme, path });
}

/** Address of the report on the progress folder. It ends in what its tab shows. */
export function progressReportUri(): vscode.Uri {
  const path = `/progress/${toFileName(vscode.l10n.t("Check Progress"))}`;
  return vscode.Uri.from({ scheme: contentScheme, path });
}

/** Addresses for links on the page of a fact. Relative: the preview would look for others in the open folder. */
export const linksFromFactPage = {
  packEntry: (fileName: string): string => `../../..${encodeURI(packUri(fileName).path)}`,
  /** The page of a fact. Names its pack too: a page may be open under the id of a former pack. */
  factPage: (packId: string, { id, title }: Pick<Fact, "id" | "title">): string =>
    `../../${packId}/${id}/${encodeURIComponent(toFileName(title))}`,
};

const maximumFileNameLength = 80;

/** A title as the name of a Markdown file, without characters that part or end a path. */
function toFileName(title: string): string {
  // Cut first: what remains of a letter that was cut in two belongs to \p{C}.
  const name = title.slice(0, maximumFileNameLength).replaceAll(/[/\\?#%\p{C}]/gu, " ");
  return `${name.replaceAll(/\s+/gu, " ").trim() || "…"}.md`;
}
