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
  refreshTopics: "currentAffairs.refreshTopics",
  showLog: "currentAffairs.showLog",
} as const;

/** Commands that the product itself links to; hidden from the palette. */
export const internalCommandIds = {
  openPackPosition: "currentAffairs._openPackPosition",
} as const;

/**
 * The arguments of each command. They come from the tree, from key bindings and from other
 * extensions, so what they are is unknown until they are read.
 */
export interface CommandArguments {
  [commandIds.searchFacts]: [];
  [commandIds.searchTopic]: [topic?: unknown];
  [commandIds.insertFact]: [fact?: unknown];
  [commandIds.copyFact]: [fact?: unknown];
  [commandIds.openFact]: [fact?: unknown];
  [commandIds.revealFact]: [fact?: unknown];
  [commandIds.startQuiz]: [];
  [commandIds.quizTopic]: [topic?: unknown];
  [commandIds.refreshTopics]: [];
  [commandIds.showLog]: [];
  [internalCommandIds.openPackPosition]: [fileName: unknown, line: unknown, column: unknown];
}

export const viewContainerId = "currentAffairs";

export const viewIds = { topics: "currentAffairs.topics" } as const;

export const webviewTypes = { quiz: "currentAffairs.quiz" } as const;

/** Settings by their name below `currentAffairs`, with the type of their value. */
export interface Settings {
  "insert.template": string;
}

export const settingsSection = "currentAffairs";

/** Scheme of the read-only files that the extension shows: packs and pages on facts. */
export const contentScheme = "current-affairs";
