import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { assertNotStopping, closeOnExit } from "./cleanup.ts";
import { waitUntil } from "./waitUntil.ts";

export interface ChildOptions {
  readonly cwd?: string;
  /** Replaces the environment when given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with every complete line of standard output and standard error. */
  readonly onLine?: (line: string) => void;
  /** Written to standard input, which is empty otherwise. */
  readonly input?: Readable;
  /**
   * How long a stop waits for the group before it insists, in milliseconds: 3000 when absent. More
   * for processes that have to end others in turn.
   */
  readonly graceMs?: number;
  /** npm is a batch file on Windows, and only a shell can start one. */
  readonly shell?: boolean;
}

/** How a child process ended. */
export interface ChildResult {
  /** The exit code; 1 stands for a signal. */
  readonly code: number;
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string;
}

/**
 * A child process that leads a process group, so that it can be stopped with everything it started.
 */
export interface Child {
  readonly pid: number;
  /** Resolves when it has ended by itself or by `stop`; never rejects. */
  readonly ended: Promise<ChildResult>;
  readonly hasEnded: boolean;
  /** What it has printed up to now. */
  readonly output: string;
  /** Ends the whole group: asks first, and insists after a while. */
  stop(): Promise<void>;
}

const defaultGraceMs = 3000;
const isWindows = process.platform === "win32";

/** Starts `command`. Rejects when there is no such command. */
export async function startChild(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<Child> {
  assertNotStopping();
  const child = spawn(command, args, {
    detached: !isWindows,
    windowsHide: true,
    shell: options.shell ?? false,
    stdio: [options.input ? "pipe" : "ignore", "pipe", "pipe"],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: options.env }),
  });
  const output = collectOutput(child, options.onLine);
  const ended = new Promise<ChildResult>((resolve) => {
    child.once("close", (code) => {
      resolve({ code: code ?? 1, output: output.text });
    });
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once("error", (error) => {
      reject(new Error(`Cannot start ${command}: ${error.message}`, { cause: error }));
    });
    child.once("spawn", () => {
      if (child.pid !== undefined) resolve(child.pid);
    });
  });
  if (options.input && child.stdin) {
    // A child that ends early, such as tar with a broken archive, says why by itself.
    child.stdin.on("error", () => undefined);
    options.input.pipe(child.stdin);
  }

  const stop = async () => {
    signalGroup(pid, "SIGTERM");
    try {
      const graceMs = options.graceMs ?? defaultGraceMs;
      await waitUntil("the process has stopped", graceMs, () => !isGroupAlive(pid));
    } catch {
      signalGroup(pid, "SIGKILL");
    }
  };
  const forget = closeOnExit({
    kind: "process",
    close: stop,
    abandon() {
      signalGroup(pid, "SIGKILL");
    },
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
    forget();
  });
  return {
    pid,
    ended,
    stop,
    get hasEnded() {
      return hasEnded;
    },
    get output() {
      return output.text;
    },
  };
}

/**
 * Runs `command` to its end. Rejects only when there is no such command: an exit code other than 0
 * is a result.
 */
export async function runChild(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> {
  const child = await startChild(command, args, options);
  return child.ended;
}

function collectOutput(child: ChildProcess, onLine: ChildOptions["onLine"]): { text: string } {
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output.text += chunk;
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? "";
      if (onLine) lines.forEach(onLine);
    });
    stream?.on("end", () => {
      if (rest !== "") onLine?.(rest);
    });
  }
  return output;
}

function isGroupAlive(pid: number): boolean {
  try {
    process.kill(isWindows ? pid : -pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (isWindows) {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}
