import { existsSync, rmSync } from "node:fs";
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { closeOnExit } from "./cleanup.ts";
import { waitUntil } from "./waitUntil.ts";

export interface InstallOptions {
  /** Where the finished installation stands. That it exists means that it is complete. */
  readonly folder: string;
  /** What is being installed, for messages: "VS Code 1.139.1". */
  readonly what: string;
  /** Fills an empty folder, which then becomes `folder`. */
  readonly install: (partialFolder: string) => Promise<void>;
}

const heartbeatMs = 5000;
const staleAfterMs = 60_000;
const longestWaitMs = 15 * 60_000;

/**
 * Installs something on first use and returns its folder. The work is done beside the final place
 * and put there by one rename, so an installation that was interrupted is never taken for a
 * finished one, and two processes cannot mix their files. The lock only spares the second process
 * the same work: were it ever lost, whoever renames first wins.
 */
export async function installOnce({ folder, what, install }: InstallOptions): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  let saidWaiting = false;
  const locked = await waitUntil(
    `${what} is installed by another process`,
    longestWaitMs,
    async () => {
      if (existsSync(folder)) return "installed";
      if (await takeLock(lock)) return "locked";
      if (await isStale(lock)) await rm(lock, { force: true });
      else if (!saidWaiting) {
        saidWaiting = true;
        console.log(`Waiting for another process that is installing ${what} …`);
      }
      return undefined;
    },
  );
  if (locked === "installed") return folder;

  const partial = `${folder}.partial-${String(process.pid)}`;
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, heartbeatMs);
  const cleanUp = () => {
    clearInterval(heartbeat);
    rmSync(partial, { recursive: true, force: true });
    rmSync(lock, { force: true });
  };
  const forget = closeOnExit({
    kind: "files",
    close: () => {
      cleanUp();
      return Promise.resolve();
    },
    abandon: cleanUp,
  });
  try {
    await removeLeftovers(folder);
    await mkdir(partial);
    await install(partial);
    await moveInto(partial, folder);
  } finally {
    cleanUp();
    forget();
  }
  return folder;
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (isErrorWithCode(error, "EEXIST")) return false;
    throw error;
  }
}

/**
 * A lock is stale when its process is gone, or has not touched it for a minute (another may have
 * its number now).
 */
async function isStale(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    const ageMs = Date.now() - mtimeMs;
    if (ageMs > staleAfterMs) return true;
    const pid = Number(await readFile(lock, "utf8"));
    // Empty: its process has made it and is just about to write its number.
    return pid !== 0 && !isAlive(pid);
  } catch {
    return false;
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      // A child of the killed process may still be writing there. What stays is harmless, and goes
      // the next time.
      await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(
        () => undefined,
      );
    }
  }
}

async function moveInto(partial: string, folder: string): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    // Another process has put its own, equal installation there in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorWithCode(error, "EPERM");
  }
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
