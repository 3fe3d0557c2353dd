import type { Result } from "../../core/base/result.ts";
import type { StorageFailure } from "../../core/ports.ts";
import type { CheckReport } from "../../core/progress/checkProgress.ts";
import type { WriterStatus } from "../../core/progress/segmentWriter.ts";
import type { UpkeepReport } from "./logUpkeep.ts";
import type { ProgressPlace } from "./progressPlace.ts";

/** What was found out about the progress of the student. */
export interface ProgressFindings {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly place: ProgressPlace;
  /** Other folders in which there is progress. */
  readonly otherPlaces: readonly ProgressPlace[];
  /** The id of this device. */
  readonly device: string;
  readonly check: Result<CheckReport, StorageFailure>;
  readonly status: WriterStatus;
  /** The days of the automatic backups, the newest first. */
  readonly backups: Result<readonly string[], StorageFailure>;
  readonly upkeep: UpkeepReport;
}
