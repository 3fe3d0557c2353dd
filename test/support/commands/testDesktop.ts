// `npm run test:desktop`: runs the tests under test/host in desktop builds of VS Code, which
// @vscode/test-electron downloads: the oldest that is supported, and the newest. Needs a display
// (on Linux without one: xvfb-run).
import { makeStackRewriter } from "../vscode/sourceStack.ts";
import { hostTestScript } from "../vscode/bundleHostTests.ts";
import { runHostTests } from "../vscode/runHostTests.ts";
import { floorRelease } from "../vscode/vscodeServer.ts";
import { preparation } from "./preparation.ts";
import { TestReport } from "./testReport.ts";

await preparation.build();
for (const desktopVersion of [floorRelease.vscodeVersion, "stable"]) {
  const report = new TestReport();
  const code = await runHostTests({
    host: "node",
    vscode: { desktopVersion },
    onLine: (line) => {
      report.addLine(line);
    },
  }).catch((error: unknown) => {
    console.error(
      `VS Code ${desktopVersion} cannot be downloaded or started: ${String(error)}\n` +
        "Without its download site, `npm run test:host` runs the same tests in the server build.",
    );
    process.exit(1);
  });
  const rewriteStack = await makeStackRewriter(hostTestScript("node"));
  const { passed, failed, skipped } = report.counts;
  for (const title of report.skipped) console.log(`– skipped: ${title}`);
  for (const { title, error } of report.failures) console.log(`✖ ${title}\n${rewriteStack(error)}`);
  if (code !== 0 && failed === 0) console.log(report.otherOutput.join("\n"));
  console.log(
    `VS Code ${desktopVersion}: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`,
  );
  if (code !== 0 || !report.hasEnded || passed === 0) process.exitCode = 1;
}
