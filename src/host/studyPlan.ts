import * as vscode from "vscode";
import type { FactKey } from "../core/base/ids.ts";
import { toLocalDay, type LocalDay } from "../core/base/localDay.ts";
import type { Catalog } from "../core/content/catalog.ts";
import type { Clock } from "../core/ports.ts";
import { Pacer } from "../core/progress/pacer.ts";
import type { Progress } from "../core/progress/progress.ts";
import type { ForecastDay } from "../core/scheduling/forecast.ts";
import type { JoinedFacts } from "../core/scheduling/joinFacts.ts";
import type { Scheduler } from "../core/scheduling/scheduler.ts";
import { studyStreak } from "../core/scheduling/streak.ts";
import { isAskable, type StudyFact } from "../core/scheduling/studyFact.ts";
import type { StudyPlanner } from "../core/scheduling/studyPlanner.ts";
import type { DayPlan } from "../core/scheduling/studyQueue.ts";
import type { StudySettings } from "../core/scheduling/studySettings.ts";
import { settingsSection } from "./contributions.ts";
import { DayWatch } from "./dayWatch.ts";
import type { CatalogStore } from "./packs/catalogStore.ts";
import type { StudyLog } from "./progress/studyLog.ts";
import { SettingProblems } from "./settingProblems.ts";
import { readStudySettings } from "./studySettings.ts";

export interface StudyPlanOptions {
  readonly catalogs: Pick<CatalogStore, "get" | "onDidChange">;
  readonly study: Pick<StudyLog, "onDidChange"> & {
    open(): Promise<{ readonly store: { readonly progress: Progress } }>;
  };
  readonly clock: Clock;
  /** What the student has set; the real settings when absent. */
  readonly readSettings?: typeof readStudySettings;
}

/** What is known for one catalog, one state of the log and one planner. */
interface Known {
  readonly catalog: Catalog;
  readonly progress: Progress;
  readonly recordCount: number;
  readonly planner: StudyPlanner;
  readonly joined: Promise<JoinedFacts>;
  plan: { readonly today: LocalDay; readonly value: DayPlan } | undefined;
}

/** The code that plans. It is loaded on first use. */
async function importPlanner(): Promise<typeof StudyPlanner> {
  return (await import("../core/scheduling/studyPlanner.ts")).StudyPlanner;
}

/**
 * What the student has to study, from the packs, the log, the settings and the clock. Packs and log
 * are opened on first use. What was worked out is kept until one of them changes.
 */
export class StudyPlan implements vscode.Disposable {
  readonly #options: StudyPlanOptions;
  readonly #readSettings: typeof readStudySettings;
  readonly #problems = new SettingProblems();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #planner: { readonly version: string; readonly value: Promise<StudyPlanner> } | undefined;
  #known: Known | undefined;

  /** Fires when something else may be to study: after records, other packs or settings, a new day. */
  readonly onDidChange = this.#changed.event;

  constructor(options: StudyPlanOptions) {
    this.#options = options;
    this.#readSettings = options.readSettings ?? readStudySettings;
    const { catalogs, study, clock } = options;
    const fire = (): void => {
      this.#changed.fire();
    };
    const days = new DayWatch({ clock, today: () => this.today(), dayStart: () => this.#dayStart });
    this.#subscription = vscode.Disposable.from(
      this.#changed,
      days,
      days.onDidChange(fire),
      catalogs.onDidChange(fire),
      study.onDidChange(fire),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settingsSection}.review`)) fire();
      }),
    );
  }

  /** What the student has set, and what is used for what cannot be; that is told once. */
  settings(): StudySettings {
    const { settings, problems } = this.#readSettings();
    this.#problems.tell(problems);
    return settings;
  }

  /** The day on which the student studies now. Reads nothing from disk. */
  today(): LocalDay {
    const { at, zone } = this.#options.clock.now();
    return toLocalDay(at, zone, this.#dayStart);
  }

  /** All facts that can be studied, see `joinFacts`. Like all that follows, it opens packs and log. */
  async facts(): Promise<readonly StudyFact[]> {
    return (await this.#joined()).facts;
  }

  /** What to ask in what is left of today. */
  async dayPlan(): Promise<DayPlan> {
    const { facts, known } = await this.#joined();
    const today = this.today();
    if (known.plan?.today !== today)
      known.plan = { today, value: known.planner.planDay(facts, today) };
    return known.plan.value;
  }

  /** What becomes due on each of so many days, from today on. */
  async forecast(days: number): Promise<readonly ForecastDay[]> {
    const { facts, known } = await this.#joined();
    return known.planner.forecast(facts, this.today(), days);
  }

  /** How many days in a row the student has studied, see `studyStreak`. */
  async streak(): Promise<number> {
    return studyStreak((await this.#joined()).days, this.today());
  }

  /** How the student's facts are scheduled. */
  async scheduler(): Promise<Scheduler> {
    return (await this.#plannerOf(this.settings())).scheduler;
  }

  /** Facts that must not be asked today: suspended, flagged as wrong, or skipped until a later day. */
  async excluded(): Promise<ReadonlySet<FactKey>> {
    const today = this.today();
    const { facts, unstudied } = await this.#joined();
    const left = [...facts, ...unstudied].filter((fact) => !isAskable(fact, today));
    return new Set(left.map(({ key }) => key));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** The hour at which a day begins. Whoever only asks for the day is told of no wrong setting. */
  get #dayStart(): number {
    return this.#readSettings().settings.dayStart;
  }

  async #joined(): Promise<JoinedFacts & { readonly known: Known }> {
    const { catalogs, study, clock } = this.#options;
    const [planner, catalog, { store }] = await Promise.all([
      this.#plannerOf(this.settings()),
      catalogs.get(),
      study.open(),
    ]);
    const { progress } = store;
    const { recordCount } = progress;
    const before = this.#known;
    const isSame =
      before?.catalog === catalog && before.progress === progress && before.planner === planner;
    if (isSame && before.recordCount === recordCount)
      return { ...(await before.joined), known: before };
    const joined = planner.join(catalog, progress, new Pacer(clock));
    const known = { catalog, progress, recordCount, planner, joined, plan: undefined };
    this.#known = known;
    return { ...(await joined), known };
  }

  #plannerOf(settings: StudySettings): Promise<StudyPlanner> {
    const version = JSON.stringify(settings);
    if (this.#planner?.version === version) return this.#planner.value;
    const value = importPlanner().then((Planner) => new Planner(settings));
    const planner = { version, value };
    this.#planner = planner;
    value.catch(() => {
      if (this.#planner === planner) this.#planner = undefined;
    });
    return value;
  }
}
