import * as vscode from "vscode";
import type { Catalog, CatalogTopic } from "../../core/content/catalog.ts";

interface TopicRow extends vscode.QuickPickItem {
  readonly topic: CatalogTopic;
}

/** Lets the student choose a topic; undefined if the student left. */
export async function pickTopic(
  catalog: Catalog,
  title: string,
  describe: (topic: CatalogTopic) => string,
): Promise<CatalogTopic | undefined> {
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
