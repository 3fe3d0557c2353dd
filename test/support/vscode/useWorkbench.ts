import { Workbench, type WorkbenchOptions } from "./workbench.ts";

/**
 * Gives the tests of the surrounding `describe` one workbench, started before the first and closed
 * after the last. When a test fails, its error names a picture of the window at that moment.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;

  before("start VS Code", async () => {
    workbench = await Workbench.launch(options);
  });

  afterEach("keep a picture of a failure", async function () {
    const test = this.currentTest;
    if (test?.state !== "failed" || !workbench) return;
    const name = test.fullTitle().replace(/[^a-z0-9]+/gi, "-");
    console.log(`At the failure of "${test.fullTitle()}": ${await workbench.screenshot(name)}`);
  });

  after("stop VS Code", async () => {
    await workbench?.close();
  });

  return () => {
    if (!workbench)
      throw new Error("The workbench exists only while tests run: call this inside a test.");
    return workbench;
  };
}
