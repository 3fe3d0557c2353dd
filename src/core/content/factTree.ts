import { AcyclicGraph } from "./acyclicGraph.ts";
import type { JsonPath } from "./problem.ts";
import type { ReferenceChecker } from "./referenceChecker.ts";
import { sentence } from "./sentence.ts";

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
      const repeated = sentence(
        'The fact "{0}" is already listed under "{1}". The second reference is ignored; remove it.',
        child,
        parent,
      );
      this.#checker.report("duplicate-id", "warning", path, repeated);
      return false;
    }
    if (this.#listed.add(parent, child)) return true;
    const circular = sentence(
      'The fact "{0}" would be listed under itself. The reference is ignored; remove it.',
      child,
    );
    this.#checker.report("circular-list", "error", path, circular);
    return false;
  }
}
