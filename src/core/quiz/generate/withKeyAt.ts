/** The right option among the others, at the position `key`. */
export function withKeyAt<Option>(
  key: number,
  right: Option,
  wrong: readonly Option[],
): readonly Option[] {
  return [...wrong.slice(0, key), right, ...wrong.slice(key)];
}
