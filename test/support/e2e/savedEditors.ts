import { waitUntil } from "../vscode/waitUntil.ts";
import type { Workbench } from "../vscode/workbench.ts";

const timeoutMs = 30_000;

/**
 * Waits until VS Code has saved that an editor with this text in its state is open. In a browser it
 * does so every few seconds, and a reload before that loses what was opened last.
 */
export async function untilEditorIsSaved({ page }: Workbench, text: string): Promise<void> {
  await waitUntil(`the editor on "${text}" is saved`, timeoutMs, () =>
    page.evaluate(async (wanted) => {
      const until = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(new Error("The saved state cannot be read."));
          };
        });
      for (const { name = "" } of await indexedDB.databases()) {
        if (!name.startsWith("vscode-web-state-db-")) continue;
        const database = await until(indexedDB.open(name));
        const items = database.transaction("ItemTable").objectStore("ItemTable");
        const saved: unknown = await until(items.get("memento/workbench.parts.editor"));
        database.close();
        if (typeof saved === "string" && saved.includes(wanted)) return true;
      }
      return false;
    }, text),
  );
}
