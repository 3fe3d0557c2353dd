import type * as vscode from "vscode";
import { FakeQuickPick } from "./fakeQuickPick.ts";

/**
 * As much of the `vscode` module as the quiz uses, in memory: see hostModules.ts. What VS Code
 * does to messages is done here too: they are copied as JSON, and those to a hidden view are lost.
 */

type Listener<Value> = (value: Value) => unknown;

/** A path in the extension; only what `joinPath` and `asWebviewUri` need. */
export class Uri {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  static joinPath(base: Uri, ...segments: string[]): Uri {
    return new Uri([base.path, ...segments].join("/"));
  }
  toString(): string {
    return this.path;
  }
}

export const ViewColumn = { Active: -1 } as const;

/** What is typed into the input boxes that open, in order; undefined leaves one. */
export const inputBoxes: (string | undefined)[] = [];

/** Tests may set another language, and put it back. */
export const env = { language: "en" };

export const l10n = {
  /** The translations that VS Code has found; none, as long as no test says otherwise. */
  bundle: undefined as Readonly<Record<string, string>> | undefined,
  /** The English text with its places filled, as where no translation is installed. */
  t(message: string, ...values: readonly (string | number)[]): string {
    return message.replaceAll(/\{(\d+)\}/g, (place, index) => {
      const value = values[Number(index)];
      return value === undefined ? place : String(value);
    });
  },
};

/** The origin from which VS Code serves the files of extensions to webviews. */
export const resourceOrigin = "https://file+.vscode-resource.vscode-cdn.net";

/** One end of a webview panel is the host's, as in VS Code; the other is the test's. */
export class FakeWebviewPanel {
  readonly viewType: string;
  readonly title: string;
  readonly options: vscode.WebviewOptions;
  iconPath: unknown;
  /** All that the host has sent, in order, whether it arrived or not. */
  readonly sent: unknown[] = [];
  /** What the view does with a message that arrives; absent while it is hidden. */
  onMessage: Listener<unknown> | undefined;
  readonly #fromView: Listener<unknown>[] = [];
  readonly #disposed: Listener<undefined>[] = [];
  #isDisposed = false;
  /** How often the host has asked for the panel to be closed. */
  disposals = 0;
  /** Whether its tab is in front. */
  visible = true;
  /** How often the host has brought it to the front. */
  reveals = 0;

  readonly webview = {
    html: "",
    cspSource: "'self' https://*.vscode-cdn.net",
    asWebviewUri: (uri: Uri): Uri => new Uri(resourceOrigin + uri.path),
    onDidReceiveMessage: (listener: Listener<unknown>): void => {
      this.#fromView.push(listener);
    },
    postMessage: (message: unknown): Promise<boolean> => {
      if (this.#isDisposed) return Promise.reject(new Error("Webview is disposed"));
      const copy = copyAsJson(message);
      this.sent.push(copy);
      this.onMessage?.(copy);
      return Promise.resolve(this.onMessage !== undefined);
    },
  };

  constructor(viewType: string, title: string, options: vscode.WebviewOptions) {
    this.viewType = viewType;
    this.title = title;
    this.options = options;
  }

  /** The view says something to the host. */
  receive(message: unknown): void {
    for (const listener of this.#fromView) listener(copyAsJson(message));
  }

  onDidDispose(listener: Listener<undefined>): void {
    this.#disposed.push(listener);
  }

  reveal(): void {
    this.reveals += 1;
    this.visible = true;
  }

  dispose(): void {
    this.disposals += 1;
    this.close();
  }

  /** The student closes the panel. */
  close(): void {
    this.#isDisposed = true;
    for (const listener of this.#disposed.splice(0)) listener(undefined);
  }
}

/** Panels in the order in which they were opened. */
export const openedPanels: FakeWebviewPanel[] = [];

/** Quick picks in the order in which they were made. */
export const openedQuickPicks: FakeQuickPick[] = [];

export const QuickInputButtons = { Back: { tooltip: "Back" } } as const;

/** Messages that the student was shown. */
export const errorMessages: string[] = [];
export const warningMessages: string[] = [];
export const informationMessages: string[] = [];

const show =
  (messages: string[]) =>
  (message: string): Promise<undefined> => {
    messages.push(message);
    return Promise.resolve(undefined);
  };

/** Settings of the student, by their full names. */
export const settings = new Map<string, unknown>();

export const workspace = {
  getConfiguration: (section: string) => ({
    get: (name: string): unknown => settings.get(`${section}.${name}`),
  }),
};

/** Entries of the status bar in the order in which they were made. */
export const statusBarItems: { text: string; isShown: boolean }[] = [];

export const StatusBarAlignment = { Left: 1 } as const;

export const window = {
  createStatusBarItem() {
    const item = {
      text: "",
      isShown: false,
      show() {
        item.isShown = true;
      },
      dispose() {
        item.isShown = false;
      },
    };
    statusBarItems.push(item);
    return item;
  },
  showErrorMessage: show(errorMessages),
  showWarningMessage: show(warningMessages),
  showInformationMessage: show(informationMessages),
  /** What the student types, in order; undefined once nobody types. */
  showInputBox: () => Promise.resolve(inputBoxes.shift()),
  createQuickPick(): FakeQuickPick {
    const picker = new FakeQuickPick();
    openedQuickPicks.push(picker);
    return picker;
  },
  createWebviewPanel(
    viewType: string,
    title: string,
    _column: number,
    options: vscode.WebviewOptions,
  ): FakeWebviewPanel {
    const panel = new FakeWebviewPanel(viewType, title, options);
    openedPanels.push(panel);
    return panel;
  },
};

function copyAsJson(message: unknown): unknown {
  const text = JSON.stringify(message) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
