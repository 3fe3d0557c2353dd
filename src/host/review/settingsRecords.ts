import * as vscode from "vscode";
import { formatLocalDay } from "../../core/base/localDay.ts";
import type { SettingValue } from "../../core/progress/progressRecord.ts";
import { usualStudySettings, type StudySettings } from "../../core/scheduling/studySettings.ts";
import { settingsSection } from "../contributions.ts";
import type { FocusedWindow } from "../focusedWindow.ts";
import type { Services } from "../services.ts";
import { schedulingSettings } from "../studySettings.ts";

type SettingName = (typeof schedulingSettings)[number];

/**
 * Tells the log when the student changes a setting on which schedules hang, so that history can be
 * read by what held then. A start tells nothing, also where the log has other values than this machine:
 * those were set on another one. What is shown and planned goes by VS Code's settings all the same,
 * since that is what the student sees and can change here.
 */
export class SettingsRecords implements vscode.Disposable {
  readonly #services: Pick<Services, "study" | "plan" | "log">;
  readonly #window: FocusedWindow;
  readonly #subscription: vscode.Disposable;
  readonly #changed = new Set<SettingName>();
  #lastTask: Promise<void> = Promise.resolve();

  constructor(
    services: Pick<Services, "study" | "plan" | "log">,
    window: FocusedWindow = vscode.window,
  ) {
    this.#services = services;
    this.#window = window;
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const name of schedulingSettings)
          if (event.affectsConfiguration(`${settingsSection}.${name}`)) this.#changed.add(name);
        this.#recordIfFocused();
      }),
      window.onDidChangeWindowState(() => {
        this.#recordIfFocused();
      }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /**
   * Every window hears of the change: the one in which it was made has the focus and records it, and
   * the others find it in the log when they are looked at.
   */
  #recordIfFocused(): void {
    if (this.#changed.size === 0 || !this.#window.state.focused) return;
    this.#lastTask = this.#lastTask
      .then(() => this.#record())
      .catch((error: unknown) => {
        this.#services.log.error(`A change of the settings was not recorded: ${String(error)}`);
      });
  }

  async #record(): Promise<void> {
    const { study, plan } = this.#services;
    const { store } = await study.open();
    await store.refresh(false);
    const known = store.progress.settings();
    const usual = toValues(usualStudySettings);
    const now = toValues(plan.settings());
    const names = [...this.#changed].filter(
      (name) => now[name] !== (known.get(name) ?? usual[name]),
    );
    this.#changed.clear();
    if (names.length === 0) return;
    const values = Object.fromEntries(names.map((name) => [name, now[name]]));
    await study.append([{ type: "settings", values }]);
  }
}

/** What holds, under the names of the settings: where one cannot be used, what is used instead. */
function toValues(settings: StudySettings): Readonly<Record<SettingName, SettingValue>> {
  const { desiredRetention, dayStart, examDay } = settings;
  return {
    "review.desiredRetention": desiredRetention,
    "review.dayStartsAt": dayStart,
    "review.examDate": examDay === undefined ? "" : formatLocalDay(examDay),
  };
}
