/** Names by which the tests find things on the screen, as a person reads them. */
export const container = "Current Affairs";
export const packTitle = "India–US Critical Minerals";
export const topicsView = "Topics";
export const reviewView = "Review";

export const commands = {
  searchFacts: "Current Affairs: Search Facts…",
  searchTopic: "Current Affairs: Search Facts in Topic…",
  insertFact: "Current Affairs: Insert Fact…",
  openFact: "Current Affairs: Open Fact",
  startQuiz: "Current Affairs: Start Quiz…",
  quizTopic: "Current Affairs: Quiz This Topic",
  undoReview: "Current Affairs: Undo Last Review",
  checkProgress: "Current Affairs: Check Progress",
  showProgress: "Current Affairs: Show Progress",
  refreshTopics: "Current Affairs: Refresh Topics",
} as const;
