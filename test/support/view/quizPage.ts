import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import type * as vscode from "vscode";
import { FakeWebviewPanel, resourceOrigin, Uri } from "./fakeVscode.ts";
import { quizHtml, viewPage } from "./hostModules.ts";
import { buildQuizView } from "./quizBundle.ts";
import { bodyClassOf, type ThemeName } from "./themes.ts";
import { vscodeStyles } from "./vscodeStyles.ts";

/** The quiz view in a browser, with the test in the place of VS Code. */
export interface QuizPage {
  readonly page: Page;
  /** Warnings and errors of the console, and errors that nobody caught. */
  readonly complaints: string[];
  /** Addresses that the page asked for and that it has no business with. */
  readonly strayRequests: string[];
  /** Sends a message as the host does; it has been handled when the promise resolves. */
  readonly send: (message: unknown) => Promise<void>;
  /** What the view has said since it was loaded. */
  readonly posted: () => Promise<readonly unknown[]>;
  /** Whether `onPosted` has been told everything that the view has said. */
  readonly isAllTold: () => Promise<boolean>;
  /** What the view said after it was ready. */
  readonly steps: () => Promise<readonly unknown[]>;
  /** Breaches of the content security policy since the page was loaded. */
  readonly policyViolations: () => Promise<readonly string[]>;
  /** What VS Code keeps for the view while it is hidden, as JSON. */
  readonly savedState: () => Promise<string | null>;
  /** Puts a state there as if the view had; it is read when the view is loaded. */
  readonly saveState: (json: string) => Promise<void>;
  /** Lets time go by in the page. */
  readonly pass: (ms: number) => Promise<void>;
  /** Loads the view anew, as VS Code does when a hidden one is shown again. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface QuizPageOptions {
  /** The view; the quiz when absent. */
  readonly view?: "quiz" | "progress";
  readonly theme?: ThemeName;
  /** The title of the panel. */
  readonly title?: string;
  /** The size of text in VS Code, as CSS. */
  readonly fontSize?: string;
  readonly context?: BrowserContextOptions;
  /** Whether the student acts in the moment in which a screen appears, instead of after a while. */
  readonly isHasty?: boolean;
  /** Is told everything that the view says, as it says it. */
  readonly onPosted?: (message: unknown) => void;
}

declare global {
  interface Window {
    quizStub: {
      posted: unknown[];
      untold: number;
      violations: string[];
      /** The time in the page: it goes on only when a message has been read, or a test says so. */
      nowMs: number;
      readingMs: number;
    };
    tellTest?: (message: unknown) => Promise<void>;
    acquireVsCodeApi: () => unknown;
  }
}

const pageUrl = "https://quiz.vscode-webview.test/";
const stylesUrl = `${pageUrl}vscode.css`;
const extensionFolder = "/extension";
const stateName = "vscode-state";

/** Opens the page that the product makes for the panel, with the bundle that it ships. */
export async function openQuizPage(
  browser: Browser,
  options: QuizPageOptions = {},
): Promise<QuizPage> {
  const { onPosted } = options;
  const context = await browser.newContext(options.context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const files = await pageFiles(options);
  await page.route("**", async (route) => {
    if (await serve(route, files)) return;
    strayRequests.push(route.request().url());
    await route.abort();
  });
  if (onPosted !== undefined) await page.exposeFunction("tellTest", onPosted);
  await page.addInitScript(installStub, {
    stateKey: stateName,
    readingMs: options.isHasty === true ? 0 : 10_000,
  });
  await page.goto(pageUrl);
  return {
    page,
    complaints,
    strayRequests,
    send: (message) => page.evaluate(deliver, message),
    posted: () => page.evaluate(() => window.quizStub.posted),
    isAllTold: () => page.evaluate(() => window.quizStub.untold === 0),
    steps: () => page.evaluate(() => window.quizStub.posted.slice(1)),
    policyViolations: () => page.evaluate(() => window.quizStub.violations),
    savedState: () => page.evaluate((name) => sessionStorage.getItem(name), stateName),
    async saveState(json) {
      await page.evaluate(
        ([name, value]) => {
          sessionStorage.setItem(name, value);
        },
        [stateName, json] as const,
      );
    },
    pass: (ms) =>
      page.evaluate((passed) => {
        window.quizStub.nowMs += passed;
      }, ms),
    async reload() {
      await page.reload();
    },
    close: () => context.close(),
  };
}

async function pageFiles({
  theme = "dark",
  fontSize,
  title = "Quiz: All Topics",
  view = "quiz",
}: QuizPageOptions): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    [pageUrl, pageHtml(theme, title, view)],
    [stylesUrl, vscodeStyles(theme, fontSize)],
  ]);
  for (const [name, text] of await buildQuizView())
    files.set(`${resourceOrigin}${extensionFolder}/dist/views/${name}`, text);
  return files;
}

/** The product's page, with what VS Code adds: styles before the policy, classes of the body. */
function pageHtml(theme: ThemeName, title: string, view: "quiz" | "progress"): string {
  const panel = new FakeWebviewPanel(view, title, {});
  const webview = panel.webview as unknown as vscode.Webview;
  const folder = new Uri(extensionFolder) as unknown as vscode.Uri;
  const html =
    view === "quiz"
      ? quizHtml(webview, folder, title)
      : viewPage(webview, folder, { name: view, title });
  return html
    .replace("<head>", `<head><link rel="stylesheet" href="${stylesUrl}">`)
    .replace("<body>", `<body class="${bodyClassOf(theme)}">`);
}

const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
};

async function serve(route: Route, files: ReadonlyMap<string, string>): Promise<boolean> {
  const url = route.request().url();
  const body = files.get(url);
  if (body === undefined) return false;
  await route.fulfill({
    body,
    contentType: `${contentTypes[url.split(".").at(-1) ?? ""] ?? "text/html"}; charset=utf-8`,
    // As VS Code's own service worker answers: the files are of another origin than the page.
    headers: { "access-control-allow-origin": "*" },
  });
  return true;
}

/** Runs in the page before its scripts: VS Code's side of a webview. */
function installStub({
  stateKey,
  readingMs,
}: {
  readonly stateKey: string;
  readonly readingMs: number;
}): void {
  const stub: Window["quizStub"] = {
    posted: [],
    untold: 0,
    violations: [],
    nowMs: 0,
    readingMs,
  };
  window.quizStub = stub;
  performance.now = () => stub.nowMs;
  Object.defineProperty(Event.prototype, "timeStamp", { get: () => stub.nowMs });
  document.addEventListener("securitypolicyviolation", (event) => {
    stub.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
  let isAcquired = false;
  window.acquireVsCodeApi = () => {
    if (isAcquired) throw new Error("An instance of the VS Code API has already been acquired");
    isAcquired = true;
    const saved = sessionStorage.getItem(stateKey);
    let state: unknown = saved === null ? undefined : JSON.parse(saved);
    return {
      postMessage(message: unknown) {
        const copy: unknown = JSON.parse(JSON.stringify(message));
        stub.posted.push(copy);
        if (window.tellTest === undefined) return;
        stub.untold += 1;
        void window.tellTest(copy).then(() => {
          stub.untold -= 1;
        });
      },
      getState: () => state,
      setState(next: unknown) {
        state = next;
        const json = JSON.stringify(next) as string | undefined;
        if (json === undefined) sessionStorage.removeItem(stateKey);
        else sessionStorage.setItem(stateKey, json);
      },
    };
  };
}

/** Runs in the page: the view's own listener is older than this one, so it has run before it. */
function deliver(message: unknown): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(
      "message",
      () => {
        window.quizStub.nowMs += window.quizStub.readingMs;
        resolve();
      },
      { once: true },
    );
    window.postMessage(message, "*");
  });
}
