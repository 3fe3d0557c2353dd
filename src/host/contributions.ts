/**
 * Everything that package.json contributes by name, once. A manifest test holds package.json
 * against this file.
 */
export const commandIds = {
  searchFacts: "currentAffairs.searchFacts",
  searchTopic: "currentAffairs.searchTopic",
  insertFact: "currentAffairs.insertFact",
  copyFact: "currentAffairs.copyFact",
  openFact: "currentAffairs.openFact",
  revealFact: "currentAffairs.revealFact",
  startQuiz: "currentAffairs.startQuiz",
  quizTopic: "currentAffairs.quizTopic",
  reviewDue: "currentAffairs.reviewDue",
  starFact: "currentAffairs.starFact",
  flagFact: "currentAffairs.flagFact",
  noteOnFact: "currentAffairs.noteOnFact",
  suspendFact: "currentAffairs.suspendFact",
  buryFact: "currentAffairs.buryFact",
  undoReview: "currentAffairs.undoReview",
  resetProgress: "currentAffairs.resetProgress",
  backupProgress: "currentAffairs.backupProgress",
  restoreProgress: "currentAffairs.restoreProgress",
  checkProgress: "currentAffairs.checkProgress",
  showProgress: "currentAffairs.showProgress",
  refreshTopics: "currentAffairs.refreshTopics",
  nextResult: "currentAffairs.nextResult",
  previousResult: "currentAffairs.previousResult",
  rerunSearch: "currentAffairs.rerunSearch",
  clearResults: "currentAffairs.clearResults",
  showLog: "currentAffairs.showLog",
} as const;

/** Commands that the product itself links to; hidden from the palette. */
export const internalCommandIds = {
  openPackPosition: "currentAffairs._openPackPosition",
  retrySaving: "currentAffairs._retrySaving",
} as const;

/**
 * The arguments of each command. They come from the tree, from key bindings and from other
 * extensions, so what they are is unknown until they are read.
 */
export interface CommandArguments {
  [commandIds.searchFacts]: [query?: unknown];
  [commandIds.searchTopic]: [topic?: unknown];
  [commandIds.insertFact]: [fact?: unknown];
  [commandIds.copyFact]: [fact?: unknown];
  [commandIds.openFact]: [fact?: unknown];
  [commandIds.revealFact]: [fact?: unknown];
  [commandIds.startQuiz]: [];
  [commandIds.quizTopic]: [topic?: unknown];
  [commandIds.reviewDue]: [];
  [commandIds.starFact]: [fact?: unknown];
  [commandIds.flagFact]: [fact?: unknown];
  [commandIds.noteOnFact]: [fact?: unknown];
  [commandIds.suspendFact]: [factOrTopic?: unknown];
  [commandIds.buryFact]: [fact?: unknown];
  [commandIds.undoReview]: [];
  [commandIds.resetProgress]: [factOrTopicOrPack?: unknown];
  [commandIds.backupProgress]: [];
  [commandIds.restoreProgress]: [];
  [commandIds.checkProgress]: [];
  [commandIds.showProgress]: [];
  [commandIds.refreshTopics]: [];
  [commandIds.nextResult]: [];
  [commandIds.previousResult]: [];
  [commandIds.rerunSearch]: [];
  [commandIds.clearResults]: [];
  [commandIds.showLog]: [];
  [internalCommandIds.retrySaving]: [];
  [internalCommandIds.openPackPosition]: [fileName: unknown, line: unknown, column: unknown];
}

export const viewContainerId = "currentAffairs";

export const viewIds = {
  topics: "currentAffairs.topics",
  review: "currentAffairs.review",
  searchResults: "currentAffairs.searchResults",
} as const;

/** Context keys that the product sets, for `when` clauses. */
export const contextKeys = {
  /** The results of a search are kept. */
  hasResults: "currentAffairs.hasResults",
} as const;

export const webviewTypes = {
  quiz: "currentAffairs.quiz",
  progress: "currentAffairs.progress",
} as const;

/** Settings by their name below `currentAffairs`, with the type of their value. */
export interface Settings {
  "insert.template": string;
  "progress.folder": string;
  "review.desiredRetention": number;
  "review.newPerDay": number;
  "review.perDay": number;
  "review.dayStartsAt": number;
  /** YYYY-MM-DD, or "" for none. */
  "review.examDate": string;
  "review.showInStatusBar": boolean;
  "quiz.marking": (typeof markings)[number];
  "quiz.customMarks": CustomMarks;
  "quiz.mix": (typeof mixes)[number];
  "quiz.questions": (typeof questionSources)[number];
  "mock.minutes": number;
  "mock.questions": number;
  "mock.mayPause": boolean;
}

export const settingsSection = "currentAffairs";

export const markings = ["upsc-gs", "csat", "none", "custom"] as const;
export const mixes = ["balanced", "like-2023", "like-2025"] as const;
export const questionSources = ["both", "authored", "generated"] as const;

/** Marks as a student writes them, see `parseMarks`. */
export interface CustomMarks {
  readonly right: string;
  readonly wrong: string;
  readonly blank: string;
}

export interface NumberRange {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** What the settings that are numbers may be. */
export const numberRanges = {
  "review.desiredRetention": { usual: 0.9, least: 0.7, most: 0.99, isWhole: false },
  "review.newPerDay": { usual: 10, least: 0, most: 1000, isWhole: true },
  "review.perDay": { usual: 200, least: 1, most: 10_000, isWhole: true },
  "review.dayStartsAt": { usual: 4, least: 0, most: 23, isWhole: true },
  "mock.minutes": { usual: 120, least: 1, most: 600, isWhole: true },
  "mock.questions": { usual: 100, least: 1, most: 200, isWhole: true },
} as const satisfies Partial<Record<keyof Settings, NumberRange>>;

/** Scheme of the read-only files that the extension shows: packs and pages on facts. */
export const contentScheme = "current-affairs";
