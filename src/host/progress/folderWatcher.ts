import * as vscode from "vscode";

/** Changes that come within this time are one. */
const gatherMs = 150;

/**
 * Tells of files with records that someone has made, changed or removed in a folder: another window,
 * a syncing program, git.
 */
export class FolderWatcher implements vscode.Disposable {
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #onChange: (names: readonly string[]) => void;
  readonly #names = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: vscode.Uri, onChange: (names: readonly string[]) => void) {
    this.#onChange = onChange;
    this.#watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, "*.jsonl"),
    );
    const note = (uri: vscode.Uri) => {
      this.#note(uri);
    };
    this.#watcher.onDidCreate(note);
    this.#watcher.onDidChange(note);
    this.#watcher.onDidDelete(note);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher.dispose();
  }

  #note({ path }: vscode.Uri): void {
    this.#names.add(path.slice(path.lastIndexOf("/") + 1));
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const names = [...this.#names];
      this.#names.clear();
      this.#onChange(names);
    }, gatherMs);
  }
}
