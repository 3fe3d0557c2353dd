import { render } from "preact";
import { parseProgressHostMessage } from "../../shared/progress/progressProtocol.ts";
import "./charts.css";
import "./progress.css";
import { connectToHost } from "./progressHost.ts";
import { ProgressPage } from "./progressPage.tsx";

const host = connectToHost();
const root = document.getElementById("progress");
let isShown = false;

window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const snapshot = parseProgressHostMessage(data);
  if (snapshot === undefined || root === null) {
    console.warn("Progress: dropped a message that does not fit the protocol.");
    return;
  }
  render(<ProgressPage snapshot={snapshot} host={host} />, root);
  if (isShown) return;
  isShown = true;
  window.scrollTo(0, host.readState().top);
  document.addEventListener("scroll", () => {
    host.writeState({ ...host.readState(), top: Math.round(window.scrollY) });
  });
});
host.post({ type: "ready" });
