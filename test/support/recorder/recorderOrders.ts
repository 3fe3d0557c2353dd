/** What a test can ask of the recorder, and what it answers. */
export interface RecorderOrders {
  /** Records the answers `first`, `first + step`, …, `count` of them, some at a time. */
  readonly record: {
    readonly order: {
      readonly first: number;
      readonly step: number;
      readonly count: number;
      /** How many are recorded before the first of them is on disk. */
      readonly atOnce: number;
    };
    readonly answer: null;
  };
  /** Does what a window does from time to time: a backup, compaction and a snapshot. */
  readonly upkeep: { readonly order: object; readonly answer: null };
  readonly state: { readonly order: object; readonly answer: RecorderState };
  /** Records so many answers, one after the other, and says how long each took in milliseconds. */
  readonly measure: {
    readonly order: { readonly answers: number };
    readonly answer: readonly SavingTimes[];
  };
}

export type OrderName = keyof RecorderOrders;

export interface RecorderState {
  readonly records: number;
  /** Stands for all that can be asked of the state. */
  readonly digest: string;
}

/** One answer, and the same bytes through workspace.fs without the log, in milliseconds. */
export interface SavingTimes {
  readonly answerMs: number;
  readonly writeMs: number;
  readonly statMs: number;
}

/** One line from the test to the recorder. */
export interface OrderLine {
  readonly id: number;
  readonly name: OrderName;
  readonly order: unknown;
}

/** One line from the recorder to the test. */
export type ReportLine =
  | {
      readonly kind: "hello";
      /** The process of the extension host. */
      readonly pid: number;
      /** The folder in which VS Code keeps what belongs to the recorder. */
      readonly storage: string;
      readonly device: string;
    }
  /** This answer is on disk. */
  | { readonly kind: "saved"; readonly number: number }
  | { readonly kind: "done"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
