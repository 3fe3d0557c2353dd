import * as vscode from "vscode";
import type { Catalog, CatalogTopic } from "../../core/content/catalog.ts";
import { noPackSentence } from "../noPackSentence.ts";

interface TopicRow extends vscode.QuickPickItem {
  readonly topic: CatalogTopic;
}

/** Lets the student choose a topic; undefined if the student left, or was told that there is none. */
export async function pickTopic(
  catalog: Catalog,
  title: string,
  describe: (topic: CatalogTopic) => string,
): Promise<CatalogTopic | undefined> {
  if (catalog.topics.size === 0) {
    void vscode.window.showWarningMessage(noPackSentence());
    return undefined;
  }
  const rows = [...catalog.topics.values()].map((topic): TopicRow => {
    const description = [describe(topic), topic.pack.title].join(" · ");
    const { summary } = topic.topic;
    return {
      label: topic.topic.title,
      description,
      topic,
      ...(summary === undefined ? {} : { detail: summary }),
    };
  });
  const placeHolder = vscode.l10n.t("Choose a topic");
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.topic;
}
