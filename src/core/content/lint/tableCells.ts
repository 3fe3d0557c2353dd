import type { Row } from "../pack.ts";
import { normalised } from "./words.ts";

/** The values of a cell, each normalised; none where no source has one. */
export function cellsOf(cell: Row["cells"][string] | undefined): readonly string[] {
  if (cell === undefined || cell === null) return [];
  return (typeof cell === "string" ? [cell] : cell).map(normalised);
}
