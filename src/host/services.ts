import type * as vscode from "vscode";
import type { Clock } from "../core/ports.ts";
import type { NoteEditor } from "./markdown/noteEditor.ts";
import type { CatalogStore } from "./packs/catalogStore.ts";
import type { RecentFacts } from "./recentFacts.ts";
import type { StudyLog } from "./progress/studyLog.ts";
import type { StudentMarks } from "./studentMarks.ts";
import type { StudyPlan } from "./studyPlan.ts";
import type { Log } from "./log.ts";

/** What features share. A feature gets it when it is registered and keeps nothing global. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly catalogs: CatalogStore;
  readonly notes: NoteEditor;
  readonly recent: RecentFacts;
  readonly study: StudyLog;
  readonly marks: Pick<StudentMarks, "of" | "onDidChange">;
  /** What the student has to study, and when. */
  readonly plan: StudyPlan;
  readonly clock: Clock;
}
