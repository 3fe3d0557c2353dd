import type { MessageRecorder } from "./recordMessages.ts";
import { waitFor } from "./waitFor.ts";

/**
 * Presses `button` in every message that begins so, until `isDone`: the extension in the window
 * follows the same settings as the windows of a test, and may ask as well.
 */
export async function answerUntil(
  { messages }: MessageRecorder,
  start: string,
  button: string,
  isDone: () => boolean | Promise<boolean>,
): Promise<void> {
  await waitFor(`"${start}" was answered with ${button}`, () => {
    for (const { text, answer } of messages) if (text.startsWith(start)) answer(button);
    return isDone();
  });
}
