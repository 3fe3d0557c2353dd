import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runChild, startChild, type Child } from "./childProcess.ts";
import type { Settings } from "./settings.ts";
import { makeTemporaryFolder } from "./temporaryFolder.ts";
import { ensureVscodeServer, type VscodeRelease } from "./vscodeServer.ts";
import { waitUntil } from "./waitUntil.ts";

export interface ServerOptions {
  /** The build of VS Code; the current one when absent. */
  readonly release?: VscodeRelease;
  /**
   * The port to use, or the next free one when another program has it. Any free port when absent.
   */
  readonly port?: number;
  /**
   * Lets the page run extension tests. Without it a built VS Code ignores the request and does not
   * say so.
   */
  readonly isTestDriverEnabled?: boolean;
  /** `.vsix` files to install first. */
  readonly extensions?: readonly string[];
  /** User settings, written when the user has none yet. */
  readonly settings?: Settings;
  /**
   * Settings of this machine, written likewise: VS Code takes those of the scope "machine" and
   * "machine-overridable" from here, and not from the user, when it runs as a server.
   */
  readonly machineSettings?: Settings;
  /**
   * Keeps user data such as settings and progress in this folder; otherwise they are deleted at the
   * end.
   */
  readonly dataFolder?: string;
  /** Leaves workspace trust on: folders then open in Restricted Mode until the user trusts them. */
  readonly isWorkspaceTrustEnabled?: boolean;
  /** Cuts VS Code off from its extension gallery, so that a run does not depend on one. */
  readonly isGalleryDisabled?: boolean;
}

/** Pairs that the workbench takes from its address. */
export type Payload = readonly (readonly [name: string, value: string])[];

export interface VscodeServer {
  readonly port: number;
  readonly dataFolder: string;
  /** What the server has printed up to now. */
  readonly output: string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<unknown>;
  /** The address that opens `folder`, with the token without which the server answers 403. */
  addressOf(folder: string, payload?: Payload): string;
  /** Stops the server with its extension hosts and deletes its temporary folders. */
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;
const host = "127.0.0.1";
const portsToTry = 100;

/** Starts VS Code as a server on the loopback address and resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<VscodeServer> {
  const serverFolder = await ensureVscodeServer(options.release);
  const temporary = await makeTemporaryFolder("vscode");
  const dataFolder = options.dataFolder ?? join(temporary.path, "data");
  const token = randomUUID();
  // In a file, not in an argument: every user of the machine can read the arguments of a process.
  const tokenFile = join(temporary.path, "token");
  await writeFile(tokenFile, token, { mode: 0o600 });
  await seedSettings(dataFolder, "User", options.settings);
  await seedSettings(dataFolder, "Machine", options.machineSettings);

  const places = [
    "--server-data-dir",
    dataFolder,
    "--extensions-dir",
    join(temporary.path, "extensions"),
  ];
  const command = [
    join(serverFolder, "out/server-main.js"),
    "--accept-server-license-terms",
    "--disable-telemetry",
    ...places,
  ];
  const env = toServerEnvironment(temporary.path, options.isGalleryDisabled ?? false);
  for (const extension of options.extensions ?? []) await installExtension(command, extension, env);

  const child = await startChild(
    process.execPath,
    [
      ...command,
      ...[
        "--host",
        host,
        "--port",
        toPortRange(options.port),
        "--connection-token-file",
        tokenFile,
      ],
      ...["--disable-update-check", "--disable-getting-started-override"],
      ...(options.isTestDriverEnabled ? ["--enable-smoke-test-driver"] : []),
      ...(options.isWorkspaceTrustEnabled ? [] : ["--disable-workspace-trust"]),
    ],
    { env },
  );
  const stop = async () => {
    await child.stop();
    await temporary.remove();
  };
  try {
    const port = await waitForPort(child);
    return {
      port,
      dataFolder,
      stop,
      ended: child.ended,
      get output() {
        return child.output;
      },
      addressOf: (folder, payload) => toAddress(port, token, folder, payload),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seedSettings(
  dataFolder: string,
  owner: "User" | "Machine",
  settings: Settings | undefined,
): Promise<void> {
  const file = join(dataFolder, "data", owner, "settings.json");
  await mkdir(dirname(file), { recursive: true });
  if (!settings) return;
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`, { flag: "wx" }).catch(
    (error: unknown) => {
      const isTheUsersOwn = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!isTheUsersOwn) throw error;
    },
  );
}

async function installExtension(
  command: readonly string[],
  extension: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const args = [...command, "--install-extension", extension, "--force"];
  const { code, output } = await runChild(process.execPath, args, { env });
  if (code !== 0 || !output.includes("successfully installed")) {
    throw new Error(`VS Code cannot install ${extension}:\n${withoutNoise(output)}`);
  }
}

async function waitForPort(child: Child): Promise<number> {
  const port = await waitUntil("VS Code's server listens", startTimeoutMs, () => {
    const listening = /Extension host agent listening on (\d+)/.exec(child.output);
    if (listening) return Number(listening[1]);
    if (child.hasEnded || child.output.includes("Error occurred in server")) return "failed";
    return undefined;
  });
  if (port === "failed") {
    throw new Error(`VS Code's server does not start:\n${withoutNoise(child.output)}`);
  }
  return port;
}

function toAddress(port: number, token: string, folder: string, payload: Payload = []): string {
  const address = new URL(`http://${host}:${String(port)}/`);
  address.searchParams.set("tkn", token);
  address.searchParams.set("folder", toUriPath(folder));
  if (payload.length > 0) address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

/** The path of a file in the workbench's URIs, which begin with a slash on Windows too. */
export function toUriPath(file: string): string {
  const path = file.replaceAll("\\", "/");
  return path.startsWith("/") ? path : `/${path}`;
}

function toPortRange(port: number | undefined): string {
  return port === undefined
    ? "0"
    : `${String(port)}-${String(Math.min(port + portsToTry, 65_535))}`;
}

/**
 * Nothing of a VS Code in whose terminal this may run, and sockets where they are deleted at the
 * end.
 */
function toServerEnvironment(
  temporaryFolder: string,
  isGalleryDisabled: boolean,
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|EXTENSIONS_GALLERY$)/.test(name)) env[name] = value;
  }
  // The path of a socket may have about 100 characters: elsewhere the temporary folder is too deep.
  if (process.platform === "linux") env["XDG_RUNTIME_DIR"] = temporaryFolder;
  if (isGalleryDisabled) env["EXTENSIONS_GALLERY"] = "{}";
  return env;
}

/** Leaves out the long complaint about a native logging module that is left unbuilt on purpose. */
function withoutNoise(output: string): string {
  return output
    .split("\n")
    .filter((line) => !/bindings|spdlog|^\s+at |^\s*tries: \[|^\s*[\]}]\s*$/.test(line))
    .join("\n")
    .trim();
}
