import { SettingReader } from "./settingReader.ts";

/** What the student has set of mock tests. */
export interface MockSettings {
  readonly minutes: number;
  readonly questions: number;
  readonly mayPause: boolean;
}

/** The settings, and a sentence on each one that cannot be used. */
export function readMockSettings(reader = new SettingReader()): {
  readonly settings: MockSettings;
  readonly problems: readonly string[];
} {
  const settings = {
    minutes: reader.number("mock.minutes"),
    questions: reader.number("mock.questions"),
    mayPause: reader.flag("mock.mayPause", true),
  };
  return { settings, problems: reader.problems };
}
