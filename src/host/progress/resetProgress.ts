import * as vscode from "vscode";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { announce } from "../announce.ts";
import { countOfAnswers, countOfFacts } from "../counts.ts";
import type { FactPicks } from "../factPicks.ts";
import { noPackSentence } from "../noPackSentence.ts";
import { plainLabel } from "../plainLabel.ts";
import { plainMessage } from "../plainMessage.ts";
import type { Services } from "../services.ts";
import {
  toFactTarget,
  toPackTarget,
  toTarget,
  toTopicTarget,
  type ProgressTarget,
} from "./progressTarget.ts";
import { recordActions } from "./recordActions.ts";

type Needs = Pick<Services, "study" | "catalogs">;

/** The command that makes facts as if they had never been answered: one, those of a topic or a pack. */
export function createResetCommand(services: Needs, picks: FactPicks) {
  const title = vscode.l10n.t("Reset Progress");
  const resetFact = picks.withFact(title, (entry: CatalogFact) =>
    reset(toFactTarget(entry), services),
  );
  return async (argument?: unknown): Promise<void> => {
    const catalog = await services.catalogs.get();
    const given = toTarget(argument, catalog);
    if (given !== undefined) {
      if ("unknown" in given) tellUnknown(given.unknown);
      else await reset(given, services);
      return;
    }
    switch (await pickScope(title)) {
      case "fact":
        return resetFact();
      case "topic": {
        const topic = await picks.pickTopic(catalog, title, ({ facts }) =>
          countOfFacts(facts.length),
        );
        if (topic !== undefined) await reset(toTopicTarget(topic), services);
        return;
      }
      case "pack": {
        const target = await pickPack(catalog, title);
        if (target !== undefined) await reset(target, services);
        return;
      }
      case undefined:
    }
  };
}

async function pickScope(title: string): Promise<"fact" | "topic" | "pack" | undefined> {
  const rows = [
    { label: vscode.l10n.t("A Fact…"), scope: "fact" },
    { label: vscode.l10n.t("A Topic…"), scope: "topic" },
    { label: vscode.l10n.t("A Pack…"), scope: "pack" },
  ] as const;
  const placeHolder = vscode.l10n.t("Choose whose answers are no longer to count");
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.scope;
}

async function pickPack(catalog: Catalog, title: string): Promise<ProgressTarget | undefined> {
  if (catalog.packs.length === 0) {
    void vscode.window.showWarningMessage(noPackSentence());
    return undefined;
  }
  const rows = catalog.packs.map((pack) => {
    const target = toPackTarget(pack, catalog);
    const description = countOfFacts(target.facts.length);
    return { label: plainLabel(pack.title), description, target };
  });
  const placeHolder = vscode.l10n.t("Choose a pack");
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.target;
}

/** Says how much it is about, asks, does it, and offers to undo it. */
async function reset({ title, scopes, facts }: ProgressTarget, services: Needs): Promise<void> {
  const { study, catalogs } = services;
  const [{ store }, { formerKeys }] = await Promise.all([study.open(), catalogs.get()]);
  const studied = facts
    .map((key) => store.progress.fact(key, formerKeys(key)))
    .filter(({ attempts, buriedUntil }) => attempts.length > 0 || buriedUntil !== undefined);
  if (studied.length === 0) {
    const message = vscode.l10n.t("There is nothing to reset: “{0}” has no answers yet.", title);
    void vscode.window.showInformationMessage(plainMessage(message));
    return;
  }
  // One answer may be about several facts.
  const answers = new Set(studied.flatMap(({ attempts }) => attempts.map(({ id }) => id))).size;
  const yes = vscode.l10n.t("Reset");
  const question = vscode.l10n.t("Reset your progress on “{0}”?", title);
  const detail = vscode.l10n.t(
    "{0} on {1} will no longer count. Stars, flags, notes and suspensions stay. You can undo it.",
    countOfAnswers(answers),
    countOfFacts(studied.length),
  );
  const options = { modal: true, detail };
  if ((await vscode.window.showWarningMessage(question, options, yes)) !== yes) return;
  const takeBack = await recordActions(
    study,
    scopes.map((scope) => ({ type: "reset", scope })),
  );
  const undo = vscode.l10n.t("Undo");
  const done = vscode.l10n.t(
    "Your progress on “{0}” was reset ({1}).",
    title,
    countOfAnswers(answers),
  );
  if ((await vscode.window.showInformationMessage(plainMessage(done), undo)) !== undo) return;
  await takeBack();
  announce(vscode.l10n.t("Undone: the reset of “{0}”. Its answers count again.", title));
}

function tellUnknown(name: string): void {
  const message = vscode.l10n.t(
    'No loaded pack has "{0}", so nothing was reset. Run Reset Progress from the Topics view.',
    name,
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}
