import * as vscode from "vscode";

/** What is remembered of a folder in which progress was kept. */
export interface KnownPlace {
  readonly uri: vscode.Uri;
  /** There were records in it: if it is not there it has gone, and is not merely new. */
  readonly hasRecords: boolean;
  /** What is recorded there is to be brought along to wherever the student goes. */
  readonly isBroughtAlong: boolean;
}

type Remembered = Partial<Pick<KnownPlace, "hasRecords" | "isBroughtAlong">>;

const placeStart = "progress.placeAt:";
const workspaceStart = "progress.lastPlaceOf:";
const answerStart = "progress.mayKeepIn:";
const takenStart = "progress.takenTo:";
/** The only key of earlier versions, in the memory of the workspace. */
const workspaceKey = "progress.place";

/** Names what this window has open, over all windows and starts. */
export function currentWorkspaceId(): string {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  return (workspaceFile ?? workspaceFolders?.[0]?.uri)?.toString() ?? "";
}

/**
 * Remembers over all windows where progress was kept, and which place each workspace used last, so
 * that nothing that was recorded anywhere is forgotten. One key for each: windows write at once.
 */
export class KnownPlaces {
  readonly #global: vscode.Memento;
  readonly #workspace: vscode.Memento;
  readonly #workspaceId: () => string;

  constructor(
    globalState: vscode.Memento,
    workspaceState: vscode.Memento,
    workspaceId: () => string = currentWorkspaceId,
  ) {
    this.#global = globalState;
    this.#workspace = workspaceState;
    this.#workspaceId = workspaceId;
  }

  all(): KnownPlace[] {
    return this.#global
      .keys()
      .filter((key) => key.startsWith(placeStart) && this.#global.get(key) !== undefined)
      .map((key) => {
        const uri = vscode.Uri.parse(key.slice(placeStart.length));
        const { hasRecords = false, isBroughtAlong = false } = this.#of(uri);
        return { uri, hasRecords, isBroughtAlong };
      });
  }

  hasRecords(uri: vscode.Uri): boolean {
    return this.#of(uri).hasRecords === true;
  }

  /** Whether there were records. When there are none any more, all is copied there again. */
  async noteRecords(uri: vscode.Uri, hasRecords: boolean): Promise<void> {
    if (this.hasRecords(uri) !== hasRecords) await this.#note(uri, { hasRecords });
    if (!hasRecords) await this.forgetTaken(uri);
  }

  async bringAlong(uri: vscode.Uri): Promise<void> {
    if (this.#of(uri).isBroughtAlong !== true) await this.#note(uri, { isBroughtAlong: true });
  }

  /** The place that this workspace used last. */
  lastOfWorkspace(): vscode.Uri | undefined {
    const stored: unknown =
      this.#global.get(workspaceStart + this.#workspaceId()) ?? this.#workspace.get(workspaceKey);
    return typeof stored === "string" ? vscode.Uri.parse(stored) : undefined;
  }

  async useInWorkspace(uri: vscode.Uri): Promise<void> {
    if (this.lastOfWorkspace()?.toString() === uri.toString()) return;
    await this.#global.update(workspaceStart + this.#workspaceId(), uri.toString());
  }

  /** Whether the student lets this workspace keep the progress there; undefined before the answer. */
  mayKeepIn(uri: vscode.Uri): boolean | undefined {
    if (this.lastOfWorkspace()?.toString() === uri.toString()) return true;
    const stored: unknown = this.#global.get(this.#answerKey(uri));
    return typeof stored === "boolean" ? stored : undefined;
  }

  async setMayKeepIn(uri: vscode.Uri, may: boolean): Promise<void> {
    await this.#global.update(this.#answerKey(uri), may);
  }

  /** How the folder `from` was when all of it was last copied to `to`. */
  taken(from: vscode.Uri, to: vscode.Uri): string | undefined {
    return this.#taken(to)[from.toString()];
  }

  async setTaken(from: vscode.Uri, to: vscode.Uri, state: string): Promise<void> {
    const taken = { ...this.#taken(to), [from.toString()]: state };
    await this.#global.update(takenStart + to.toString(), taken);
  }

  /** What was copied to `to` may not be there any more. */
  async forgetTaken(to: vscode.Uri): Promise<void> {
    await this.#global.update(takenStart + to.toString(), undefined);
  }

  #taken(to: vscode.Uri): Partial<Record<string, string>> {
    return this.#global.get(takenStart + to.toString()) ?? {};
  }

  #of(uri: vscode.Uri): Remembered {
    return this.#global.get(placeStart + uri.toString()) ?? {};
  }

  async #note(uri: vscode.Uri, what: Remembered): Promise<void> {
    await this.#global.update(placeStart + uri.toString(), { ...this.#of(uri), ...what });
  }

  #answerKey(uri: vscode.Uri): string {
    return `${answerStart}${this.#workspaceId()} ${uri.toString()}`;
  }
}
