import { chromium, type Browser } from "playwright-core";
import { assertNotStopping, closeOnExit } from "./cleanup.ts";
import { ensureChromium } from "./chromium.ts";
import { pinnedFontEnvironment } from "./pinnedFonts.ts";

export interface BrowserOptions {
  /** Uses the same fonts on every machine: see pinnedFonts.ts. */
  readonly hasPinnedFonts?: boolean;
}

/** Launches a headless Chromium that is closed at the latest when this process ends. */
export async function launchBrowser({
  hasPinnedFonts = false,
}: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, args, env } = await ensureChromium();
  assertNotStopping();
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...env, ...(hasPinnedFonts ? await pinnedFontEnvironment() : {}) },
    headless: true,
    // Playwright would end this process on a signal before anything else could be cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const forget = closeOnExit({
    kind: "process",
    close: () => browser.close(),
    // Playwright kills its browsers itself while the process exits.
    abandon: () => undefined,
  });
  browser.once("disconnected", forget);
  return browser;
}
