import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { recordMessages, type MessageRecorder } from "../support/host/recordMessages.ts";

describe("messages", () => {
  let recorder: MessageRecorder;

  before(activatedExtension);
  beforeEach(() => {
    recorder = recordMessages();
  });
  afterEach(() => {
    recorder.stop();
  });

  const shown = () => recorder.messages.map(({ kind, text }) => `${kind}: ${text}`);

  for (const id of [
    "openFact",
    "copyFact",
    "insertFact",
    "revealFact",
    "starFact",
    "flagFact",
    "noteOnFact",
    "buryFact",
    "suspendFact",
  ]) {
    it(`say what to do when ${id} is given the name of no fact`, async () => {
      await vscode.commands.executeCommand(`currentAffairs.${id}`, "no-such-fact");
      assert.deepEqual(shown(), [
        'warning: No loaded pack has the fact "no-such-fact". Look for it with Search Facts, or refresh the topics.',
      ]);
    });
  }

  for (const id of ["quizTopic", "searchTopic"]) {
    it(`say what to do when ${id} is given the name of no topic`, async () => {
      await vscode.commands.executeCommand(`currentAffairs.${id}`, "no-such-topic");
      assert.deepEqual(shown(), [
        'warning: No loaded pack has the topic "no-such-topic". The topics are in the Current Affairs view.',
      ]);
    });
  }
});
