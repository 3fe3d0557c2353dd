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
}

export const settingsSection = "currentAffairs";

/** Scheme of the read-only files that the extension shows: packs and pages on facts. */
export const contentScheme = "current-affairs";
