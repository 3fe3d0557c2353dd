import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { exactText } from "./exactText.ts";
import { testOutputFolder } from "./folders.ts";
import { Notifications } from "./notifications.ts";
import { copyNotebook } from "./notebookCopy.ts";
import { packagePath } from "./packageExtension.ts";
import { QuickInput } from "./quickInput.ts";
import { startServer, type VscodeServer } from "./serverProcess.ts";
import { quietSettings, toThemeSettings, type Settings, type Theme } from "./settings.ts";
import { tabTitleSelector, TextEditor } from "./textEditor.ts";
import { TreeView } from "./treeView.ts";
import type { VscodeRelease } from "./vscodeServer.ts";
import { waitUntil } from "./waitUntil.ts";

export interface WorkbenchOptions {
  readonly release?: VscodeRelease;
  /** `.vsix` files to install; the package that `npm run package` made when absent. */
  readonly extensions?: readonly string[];
  /** The folder to open; a fresh copy of the sample notebook when absent. */
  readonly folder?: string;
  /** Settings that the folder itself brings, in its .vscode/settings.json; only for a fresh copy. */
  readonly folderSettings?: Settings;
  /** Light when absent. */
  readonly theme?: Theme;
  /** In CSS pixels; 1280 × 800 when absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** User settings besides the quiet ones. */
  readonly settings?: Settings;
  /** Settings of the machine, see `ServerOptions`. */
  readonly machineSettings?: Settings;
  readonly isWorkspaceTrustEnabled?: boolean;
  /** Uses the same fonts on every machine, for pictures. */
  readonly hasPinnedFonts?: boolean;
}

/** What the tests read from the screen should not depend on how an editor decorates it. */
const plainEditorSettings: Settings = {
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.renderWhitespace": "none",
  "editor.stickyScroll.enabled": false,
  "files.autoSave": "off",
  "files.hotExit": "off",
  "workbench.reduceMotion": "on",
  "workbench.tree.enableStickyScroll": false,
};

const actionTimeoutMs = 30_000;

/**
 * VS Code with the packaged extension, in a headless browser, driven as a person would drive it.
 */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the open folder. */
  readonly folder: string;
  /** Where the server keeps user data and logs. */
  readonly dataFolder: string;
  readonly quickInput: QuickInput;
  readonly editor: TextEditor;
  readonly notifications: Notifications;
  /** What the page has written to its console, with the level in front. */
  readonly consoleMessages: string[] = [];
  readonly #close: () => Promise<void>;

  private constructor(
    page: Page,
    { folder, dataFolder }: { readonly folder: string; readonly dataFolder: string },
    close: () => Promise<void>,
  ) {
    this.page = page;
    this.folder = folder;
    this.dataFolder = dataFolder;
    this.quickInput = new QuickInput(page);
    this.editor = new TextEditor(page, this.quickInput);
    this.notifications = new Notifications(page);
    this.#close = close;
    page.on("console", (message) => {
      this.consoleMessages.push(`${message.type()}: ${message.text()}`);
    });
  }

  /** Starts a server and a browser of its own, and resolves when the folder is open. */
  static async launch(options: WorkbenchOptions = {}): Promise<Workbench> {
    const closers: (() => Promise<void>)[] = [];
    const closeAll = async () => {
      for (const close of closers.splice(0).reverse()) await close();
    };
    try {
      const copy = options.folder === undefined ? await copyNotebook() : undefined;
      if (copy) {
        closers.push(() => copy.remove());
        await writeFolderSettings(copy.path, options.folderSettings);
      }
      const folder = copy?.path ?? options.folder ?? "";
      const server = await startWithExtension(options);
      closers.push(() => server.stop());
      const browser = await launchBrowser({ hasPinnedFonts: options.hasPinnedFonts ?? false });
      closers.push(() => browser.close());
      const page = await openPage(browser, options);
      const { dataFolder } = server;
      const workbench = new Workbench(page, { folder, dataFolder }, closeAll);
      await page.goto(server.addressOf(folder));
      await workbench.#waitUntilReady();
      return workbench;
    } catch (error) {
      await closeAll();
      throw error;
    }
  }

  /** Ends everything and deletes the copy of the notebook. */
  async close(): Promise<void> {
    await this.#close();
  }

  /** Reloads the window, as after an update. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.#waitUntilReady();
  }

  /** Opens a file of the folder by its name, through Quick Open. */
  async open(fileName: string): Promise<void> {
    await this.#findRow("Control+P", fileName, [fileName]);
    await this.quickInput.accept(fileName);
    await this.tab(fileName).and(this.page.locator("[aria-selected=true]")).waitFor();
    await this.editor.focus();
  }

  /**
   * Runs a command by keyboard through the palette. `title` is the whole row: "Current Affairs:
   * Start Quiz…".
   */
  async runCommand(title: string): Promise<void> {
    await this.#findRow("F1", title, [">", `>${title}`]);
    await this.quickInput.accept(title);
    // The command may show a quick pick of its own in the same widget.
    await waitUntil("the palette is closed", actionTimeoutMs, async () => {
      if (!(await this.quickInput.input.isVisible())) return true;
      return !(await this.quickInput.input.inputValue()).startsWith(">");
    });
  }

  /**
   * Types into the quick input that the keys open until the row is there; if need be it is opened anew:
   * its list does not notice a new file or command, and a view that has just loaded may take the focus,
   * which closes it.
   */
  async #findRow(keys: string, label: string, texts: readonly string[]): Promise<void> {
    const { input } = this.quickInput;
    const row = this.quickInput.row(label);
    const typed = async (): Promise<void> => {
      for (const text of texts) await input.fill(text, { timeout: 2000 });
      await row.waitFor({ timeout: 2000 });
    };
    await waitUntil(`there is "${label}" in what ${keys} opens`, actionTimeoutMs, async () => {
      await this.quickInput.open(keys);
      const isThere = await typed().then(
        () => true,
        () => false,
      );
      if (!isThere && (await input.isVisible())) await this.page.keyboard.press("Escape");
      return isThere;
    });
  }

  /** Shows a container of the side bar with the mouse. */
  async openContainer(name: string): Promise<void> {
    const tab = this.page.locator(".activitybar").getByRole("tab", { name });
    await tab.waitFor();
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
    await tab.and(this.page.locator("[aria-selected=true]")).waitFor();
  }

  /** A tree by the name of its view. */
  tree(viewName: string): TreeView {
    return new TreeView(this.page, viewName);
  }

  /** The tab of an editor. */
  tab(title: string): Locator {
    return this.page.locator(".tabs-container .tab").filter({
      has: this.page.locator(tabTitleSelector, { hasText: exactText(title) }),
    });
  }

  /**
   * The document inside the webview panel with this title, after its tab has been brought to the
   * front.
   */
  async webview(title: string): Promise<FrameLocator> {
    return this.#openFrame(title, `#active-frame[title=${JSON.stringify(title)}]`);
  }

  /** The document in the Markdown preview of a file, which has a tab but no title of its own. */
  async markdownPreview(fileName: string): Promise<FrameLocator> {
    return this.#openFrame(fileName, "#active-frame");
  }

  async #openFrame(tabTitle: string, selector: string): Promise<FrameLocator> {
    const tab = this.tab(tabTitle);
    await tab.waitFor();
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
    // A webview is two nested frames; the inner one is replaced when its document is.
    const document = this.page.frameLocator("iframe.webview.ready:visible").frameLocator(selector);
    await document.locator("body").waitFor();
    return document;
  }

  /** The same document as `webview`, for running scripts in it. */
  async webviewFrame(title: string): Promise<Frame> {
    const document = await this.webview(title);
    const element = await document.owner().elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`The webview "${title}" was closed.`);
    return frame;
  }

  /** Waits until the output that is shown in the panel matches. Rows follow one another without line ends. */
  async untilOutput(pattern: RegExp): Promise<void> {
    const rows = this.page.locator(".part.panel .view-lines .view-line");
    await waitUntil(`output that matches ${String(pattern)}`, actionTimeoutMs, async () => {
      const texts = await rows.evaluateAll((lines) =>
        lines
          .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll("\u00a0", " ")),
      );
      return pattern.test(texts.join(""));
    });
  }

  /** Chooses an entry of the menu that is open. */
  async chooseMenuItem(name: string): Promise<void> {
    const entry = this.page.getByRole("menuitem", { name, exact: true });
    await entry.waitFor();
    // A menu takes no click in the first moments after it has opened; one that is taken closes it.
    await waitUntil(`"${name}" is chosen`, actionTimeoutMs, async () => {
      if (await entry.isVisible()) await entry.click();
      return !(await entry.isVisible());
    });
  }

  /** What was last copied. */
  async clipboardText(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /**
   * Waits until no extension is being activated any more: only then are all colours on the screen.
   */
  async waitUntilActivated(): Promise<void> {
    const progress = this.page.locator(".statusbar").getByText("Activating Extensions");
    await progress.waitFor({ state: "hidden" });
  }

  /**
   * Takes a picture of the window and returns the path of the PNG file, out/screenshots/<name>.png
   * unless it is given.
   */
  async screenshot(name: string, path = join(testOutputFolder, `screenshots/${name}.png`)) {
    await mkdir(dirname(path), { recursive: true });
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.screenshot({ path, animations: "disabled", caret: "hide" });
    return path;
  }

  async #waitUntilReady(): Promise<void> {
    await this.page.locator(".activitybar").getByRole("tab").first().waitFor();
    await this.page.locator(".statusbar").getByRole("button").first().waitFor();
  }
}

async function writeFolderSettings(folder: string, settings?: Settings): Promise<void> {
  if (settings === undefined) return;
  await mkdir(join(folder, ".vscode"), { recursive: true });
  await writeFile(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}

async function startWithExtension(options: WorkbenchOptions): Promise<VscodeServer> {
  return startServer({
    extensions: options.extensions ?? [await packagePath()],
    settings: {
      ...quietSettings,
      // Questions that a test can know; those that are generated have tests of their own.
      "currentAffairs.quiz.questions": "authored",
      ...plainEditorSettings,
      ...toThemeSettings(options.theme ?? "light"),
      ...options.settings,
    },
    machineSettings: options.machineSettings ?? {},
    isGalleryDisabled: true,
    isWorkspaceTrustEnabled: options.isWorkspaceTrustEnabled ?? false,
    ...(options.release ? { release: options.release } : {}),
  });
}

async function openPage(browser: Browser, options: WorkbenchOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(actionTimeoutMs);
  return page;
}
