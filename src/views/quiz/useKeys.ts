import { useEffect } from "preact/hooks";

/** Calls `onKey` for each key that is pressed anywhere in the page without a modifier. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
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
