import * as vscode from "vscode";

/** Catches what the extension announces in the status bar, in place of VS Code. */
export function recordAnnouncements(): { readonly texts: readonly string[]; stop(): void } {
  const texts: string[] = [];
  const { createStatusBarItem } = vscode.window;
  Object.assign(vscode.window, {
    createStatusBarItem: (alignment?: vscode.StatusBarAlignment, priority?: number) => {
      const item = createStatusBarItem(alignment, priority);
      const show = item.show.bind(item);
      item.show = () => {
        if (item.accessibilityInformation?.role === "alert") texts.push(item.text);
        show();
      };
      return item;
    },
  });
  return {
    texts,
    stop: () => {
      Object.assign(vscode.window, { createStatusBarItem });
    },
  };
}
