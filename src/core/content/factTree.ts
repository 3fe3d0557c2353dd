import { AcyclicGraph } from "./acyclicGraph.ts";
import type { JsonPath } from "./problem.ts";
import type { ReferenceChecker } from "./referenceChecker.ts";

/** Which facts of a pack are listed under which others. No fact is listed under itself. */
export class FactTree {
  readonly #checker: ReferenceChecker;
  readonly #listed = new AcyclicGraph();

  constructor(checker: ReferenceChecker) {
    this.#checker = checker;
  }

  /** Lists a fact under another one, unless it cannot be: then that is reported at `path`. */
  adopt(parent: string, child: string, path: JsonPath): boolean {
    if (this.#listed.has(parent, child)) {
      const message = `The fact "${child}" is already listed under "${parent}". The second reference is ignored; remove it.`;
      this.#checker.report("duplicate-id", "warning", path, message);
      return false;
    }
    if (this.#listed.add(parent, child)) return true;
    const message = `The fact "${child}" would be listed under itself. The reference is ignored; remove it.`;
    this.#checker.report("circular-list", "error", path, message);
    return false;
  }
}
