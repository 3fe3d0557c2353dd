import * as vscode from "vscode";
import { formatLocalDay } from "../../core/base/localDay.ts";
import type { CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import { resolveTopic } from "../../core/content/resolveKey.ts";
import { announce } from "../announce.ts";
import { countOfFacts } from "../counts.ts";
import type { FactPicks } from "../factPicks.ts";
import { skippedWords } from "../markWords.ts";
import type { Services } from "../services.ts";
import { tellUnknownTopic } from "../unknownArgument.ts";
import { isTopicArgument } from "./progressTarget.ts";
import { readFact, recordActions, toScopes } from "./recordActions.ts";

type Needs = Pick<Services, "study" | "catalogs"> & {
  readonly plan: Pick<Services["plan"], "today">;
};

/** The commands that put a mark on a fact, or take it off when it is there. */
export function createMarkCommands(
  { study, catalogs, plan }: Needs,
  { withFact }: Pick<FactPicks, "withFact">,
) {
  const readMarks = ({ key }: CatalogFact) => readFact({ study, catalogs }, key);

  const star = async (entry: CatalogFact): Promise<void> => {
    const { isStarred } = await readMarks(entry);
    await recordActions(study, [{ type: "star", scope: { facts: [entry.key] }, on: !isStarred }]);
    const { title } = entry.fact;
    announce(
      isStarred
        ? vscode.l10n.t("No longer starred: {0}", title)
        : vscode.l10n.t("Starred: {0}", title),
    );
  };

  const bury = async (entry: CatalogFact): Promise<void> => {
    const until = formatLocalDay(plan.today() + 1);
    await recordActions(study, [{ type: "bury", scope: { facts: [entry.key] }, until }]);
    announce(vscode.l10n.t("{0}: {1}", skippedWords(until), entry.fact.title));
  };

  const suspend = async (entry: CatalogFact): Promise<void> => {
    const { isSuspended } = await readMarks(entry);
    await recordActions(study, [
      { type: "suspend", scope: { facts: [entry.key] }, on: !isSuspended },
    ]);
    announceSuspension(entry.fact.title, !isSuspended);
  };

  const suspendTopic = async ({ facts, topic }: CatalogTopic): Promise<void> => {
    if (facts.length === 0) {
      announce(vscode.l10n.t("{0} has no facts to suspend.", topic.title));
      return;
    }
    const all = await Promise.all(facts.map((key) => readFact({ study, catalogs }, key)));
    const on = !all.every(({ isSuspended }) => isSuspended);
    const scopes = toScopes(facts);
    await recordActions(
      study,
      scopes.map((scope) => ({ type: "suspend", scope, on })),
    );
    const count = countOfFacts(facts.length);
    announceSuspension(vscode.l10n.t("{0} ({1})", topic.title, count), on);
  };

  const suspendFact = withFact(vscode.l10n.t("Suspend Fact"), suspend);
  return {
    starFact: withFact(vscode.l10n.t("Star Fact"), star),
    buryFact: withFact(vscode.l10n.t("Skip Fact Until Tomorrow"), bury),
    suspendFact: async (argument?: unknown): Promise<void> => {
      if (!isTopicArgument(argument)) return suspendFact(argument);
      const given = resolveTopic(argument, await catalogs.get());
      if (given.kind === "found") await suspendTopic(given.value);
      else if (given.kind === "unknown") tellUnknownTopic(given.name);
    },
  };
}

function announceSuspension(name: string, on: boolean): void {
  announce(
    on
      ? vscode.l10n.t("Suspended: {0}. Suspend it again to have it asked.", name)
      : vscode.l10n.t("Asked again: {0}", name),
  );
}
