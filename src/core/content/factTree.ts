import type { JsonPath } from "./problem.ts";
import type { ReferenceChecker } from "./referenceChecker.ts";

/** Which facts of a pack are listed under which others. No fact is listed under itself. */
export class FactTree {
  readonly #checker: ReferenceChecker;
  readonly #children = new Map<string, Set<string>>();

  constructor(checker: ReferenceChecker) {
    this.#checker = checker;
  }

  /** Lists a fact under another one, unless it cannot be: then that is reported at `path`. */
  adopt(parent: string, child: string, path: JsonPath): boolean {
    const siblings = this.#children.get(parent) ?? new Set();
    if (this.#isDescendant(child, parent)) {
      const message = `The fact "${child}" would be listed under itself. The reference is ignored; remove it.`;
      this.#checker.report("circular-list", "error", path, message);
      return false;
    }
    if (siblings.has(child)) {
      const message = `The fact "${child}" is already listed under "${parent}". The second reference is ignored; remove it.`;
      this.#checker.report("duplicate-id", "warning", path, message);
      return false;
    }
    this.#children.set(parent, siblings.add(child));
    return true;
  }

  /** Whether `id` is `ancestor` itself or stands somewhere below it. */
  #isDescendant(ancestor: string, id: string): boolean {
    const pending = [ancestor];
    const seen = new Set<string>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(...(this.#children.get(next) ?? []));
    }
    return false;
  }
}
