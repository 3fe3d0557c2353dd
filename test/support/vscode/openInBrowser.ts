import { spawn } from "node:child_process";

/**
 * Opens an address in the user's browser where there is one. Stays silent otherwise: the address
 * has been printed too. Never does so in CI, or when the environment variable NO_BROWSER is set.
 */
export function openInBrowser(address: string): void {
  const { env, platform } = process;
  if (env["CI"] || env["NO_BROWSER"]) return;
  const hasDisplay = platform !== "linux" || Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
  if (!hasDisplay) return;
  const [command, ...args] = toCommand(platform, address);
  const opener = spawn(command, args, { stdio: "ignore", detached: true, windowsHide: true });
  opener.on("error", () => undefined);
  opener.unref();
}

function toCommand(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === "darwin") return ["open", address];
  // Unlike `start`, this takes an address with an ampersand as it is.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}
