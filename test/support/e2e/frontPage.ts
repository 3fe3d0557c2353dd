import type { FrameLocator } from "playwright-core";
import type { Workbench } from "../vscode/workbench.ts";

/** The document of the webview in front, whatever the name of its tab is. */
export function frontPage({ page }: Workbench): FrameLocator {
  return page.frameLocator("iframe.webview.ready:visible").frameLocator("#active-frame");
}
