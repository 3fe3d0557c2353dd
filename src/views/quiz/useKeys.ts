import { useLayoutEffect } from "preact/hooks";

/**
 * Calls `onKey` for each key that is pressed anywhere in the page without a modifier. A key that is
 * held down counts once, so that Enter does not run through several screens.
 */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  // Before the next key can come: an effect after painting would miss the keys of a quick student.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      onKey(event);
    };
    document.addEventListener("keydown", listener);
    return () => {
      document.removeEventListener("keydown", listener);
    };
  }, [onKey]);
}

/** Whether Enter already does something where the focus is: it presses a button. */
export function isOnButton(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLButtonElement;
}

/** A button is pressed once when Enter is held down; the browser would press it again and again. */
export function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
