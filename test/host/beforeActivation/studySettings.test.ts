import assert from "node:assert/strict";
import * as vscode from "vscode";
import { parseLocalDay } from "../../../src/core/base/localDay.ts";
import {
  csatMarking,
  generalStudiesMarking,
  noNegativeMarking,
} from "../../../src/core/quiz/marks.ts";
import { usualStudySettings } from "../../../src/core/scheduling/studySettings.ts";
import { settingsSection, type Settings } from "../../../src/host/contributions.ts";
import { readMockSettings } from "../../../src/host/mockSettings.ts";
import { readQuizSettings } from "../../../src/host/quizSettings.ts";
import { SettingProblems } from "../../../src/host/settingProblems.ts";
import { SettingReader } from "../../../src/host/settingReader.ts";
import { readShowInStatusBar, readStudySettings } from "../../../src/host/studySettings.ts";
import { recordMessages } from "../../support/host/recordMessages.ts";
import { settingsOf, useSettings } from "../../support/host/useSettings.ts";

type Values = Partial<Record<keyof Settings, unknown>>;
const readerOf = (values: Values) => new SettingReader(settingsOf(values));

describe("the settings for studying", () => {
  const set = useSettings();

  it("are the usual ones as long as the student sets nothing", () => {
    assert.deepEqual(readStudySettings(), { settings: usualStudySettings, problems: [] });
    const quiz = { scheme: generalStudiesMarking, mix: "balanced", questions: "both" };
    assert.deepEqual(readQuizSettings(), { settings: quiz, problems: [] });
    const mock = { minutes: 120, questions: 100, mayPause: true };
    assert.deepEqual(readMockSettings(), { settings: mock, problems: [] });
    assert.equal(readShowInStatusBar(), true);
  });

  it("are what the student has set in VS Code", async () => {
    await set({
      "review.desiredRetention": 0.85,
      "review.newPerDay": 0,
      "review.perDay": 50,
      "review.dayStartsAt": 6,
      "review.examDate": "2027-05-30",
      "review.showInStatusBar": false,
      "mock.minutes": 60,
    });
    const exam = parseLocalDay("2027-05-30");
    assert.ok(exam.ok);
    assert.deepEqual(readStudySettings().settings, {
      desiredRetention: 0.85,
      newPerDay: 0,
      perDay: 50,
      dayStart: 6,
      examDay: exam.value,
    });
    assert.deepEqual([readShowInStatusBar(), readMockSettings().settings.minutes], [false, 60]);
  });

  it("are not those of a folder: a repository must not decide how its reader studies", async () => {
    const settings = () => vscode.workspace.getConfiguration(settingsSection);
    const toFolder = settings().update(
      "review.newPerDay",
      500,
      vscode.ConfigurationTarget.Workspace,
    );
    await assert.rejects(async () => toFolder);
    assert.equal(readStudySettings().settings.newPerDay, usualStudySettings.newPerDay);
  });

  for (const [name, value, sentence] of [
    [
      "review.desiredRetention",
      0.999,
      "must be a number from 0.7 to 0.99. Until you change it, 0.9 is used.",
    ],
    [
      "review.desiredRetention",
      "0.9",
      "must be a number from 0.7 to 0.99. Until you change it, 0.9 is used.",
    ],
    [
      "review.newPerDay",
      -1,
      "must be a whole number from 0 to 1000. Until you change it, 10 is used.",
    ],
    [
      "review.newPerDay",
      2.5,
      "must be a whole number from 0 to 1000. Until you change it, 10 is used.",
    ],
    [
      "review.perDay",
      0,
      "must be a whole number from 1 to 10000. Until you change it, 200 is used.",
    ],
    [
      "review.perDay",
      Number.NaN,
      "must be a whole number from 1 to 10000. Until you change it, 200 is used.",
    ],
    [
      "review.dayStartsAt",
      24,
      "must be a whole number from 0 to 23. Until you change it, 4 is used.",
    ],
    [
      "review.examDate",
      "2026-02-30",
      "must be a day of the calendar like 2026-05-24, or empty. Until you change it, you study as if no exam were ahead.",
    ],
    [
      "review.examDate",
      5,
      "must be a day of the calendar like 2026-05-24, or empty. Until you change it, you study as if no exam were ahead.",
    ],
  ] as const)
    it(`are told of and not used: ${name} ${String(value)}`, () => {
      const { settings, problems } = readStudySettings(readerOf({ [name]: value }));
      assert.deepEqual(problems, [`The setting currentAffairs.${name} ${sentence}`]);
      assert.deepEqual(settings, usualStudySettings);
    });

  it("are read around spaces, and null is a mistake like any other", () => {
    const read = (value: unknown) => readStudySettings(readerOf({ "review.examDate": value }));
    assert.notEqual(read(" 2027-05-30 ").settings.examDay, undefined);
    assert.deepEqual(read("  ").problems, []);
    assert.equal(read(null).problems.length, 1);
  });
});

describe("the settings for quizzes and mock tests", () => {
  const markingOf = (values: Values) => readQuizSettings(readerOf(values)).settings.scheme;

  it("mark as in the exam that is chosen", () => {
    assert.deepEqual(markingOf({ "quiz.marking": "upsc-gs" }), generalStudiesMarking);
    assert.deepEqual(markingOf({ "quiz.marking": "csat" }), csatMarking);
    assert.deepEqual(markingOf({ "quiz.marking": "none" }), noNegativeMarking);
  });

  it("mark by the student's own marks, and a blank with 0 if nothing is said of it", () => {
    const custom = (marks: unknown) =>
      readQuizSettings(readerOf({ "quiz.marking": "custom", "quiz.customMarks": marks }));
    assert.deepEqual(custom({ right: "4", wrong: "-1" }).settings.scheme, {
      denominator: 1,
      right: 4,
      wrong: -1,
      blank: 0,
    });
    assert.deepEqual(
      custom({ right: 2.5, wrong: "-5/6", blank: "0" }).settings.scheme,
      csatMarking,
    );
    for (const marks of [
      undefined,
      null,
      "2",
      [],
      {},
      { right: "two", wrong: "0" },
      { right: {}, wrong: "0" },
    ]) {
      const { settings, problems } = custom(marks);
      assert.deepEqual(settings.scheme, generalStudiesMarking);
      assert.equal(problems.length, 1);
      assert.match(
        problems[0] ?? "",
        /^The marks in the setting currentAffairs\.quiz\.customMarks /,
      );
    }
  });

  it("are the usual ones where a word or a value is none that is known", () => {
    const wrong = { "quiz.marking": "UPSC", "quiz.mix": "like-1990", "quiz.questions": true };
    const { settings, problems } = readQuizSettings(readerOf(wrong));
    assert.deepEqual(settings, {
      scheme: generalStudiesMarking,
      mix: "balanced",
      questions: "both",
    });
    assert.deepEqual(problems, [
      "The setting currentAffairs.quiz.marking must be one of upsc-gs, csat, none, custom. Until you change it, upsc-gs is used.",
      "The setting currentAffairs.quiz.mix must be one of balanced, like-2023, like-2025. Until you change it, balanced is used.",
      "The setting currentAffairs.quiz.questions must be one of both, authored, generated. Until you change it, both is used.",
    ]);
    const mock = readMockSettings(
      readerOf({ "mock.minutes": 601, "mock.questions": "all", "mock.mayPause": "no" }),
    );
    assert.deepEqual(mock.settings, { minutes: 120, questions: 100, mayPause: true });
    assert.deepEqual(mock.problems.slice(2), [
      "The setting currentAffairs.mock.mayPause must be true or false. Until you change it, true is used.",
    ]);
  });
});

describe("problems of settings", () => {
  it("are told once, and again when they come back", () => {
    const messages = recordMessages();
    try {
      const problems = new SettingProblems();
      problems.tell(["One.", "Two."]);
      problems.tell(["One.", "Two."]);
      problems.tell(["Two."]);
      problems.tell(["One.", "Two."]);
      assert.deepEqual(
        messages.messages.map(({ kind, text }) => `${kind}: ${text}`),
        ["warning: One.", "warning: Two.", "warning: One."],
      );
      assert.deepEqual(messages.messages[0]?.buttons, ["Open Settings"]);
    } finally {
      messages.stop();
    }
  });
});
