import { runChild } from "./childProcess.ts";

/**
 * Runs npm itself, so that the user's registry, proxy and certificates apply. Rejects with npm's
 * own words when it fails.
 */
export async function runNpm(args: readonly string[], cwd: string): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await startNpm([...args, ...quiet], cwd);
  if (code === 0) return;
  // After the reason npm prints its whole manual page.
  const reason = output.trim().split("\n").slice(0, 12).join("\n");
  throw new Error(
    `"npm ${args.join(" ")}" failed:\n${reason}\n` +
      "Check that the npm registry can be reached (npm ping) and run the command again.",
  );
}

function startNpm(args: readonly string[], cwd: string) {
  // Set by npm for its scripts: the same npm, without looking it up.
  const npmScript = process.env["npm_execpath"];
  if (npmScript?.endsWith("npm-cli.js")) {
    return runChild(process.execPath, [npmScript, ...args], { cwd });
  }
  return runChild("npm", args, { cwd, shell: process.platform === "win32" });
}
