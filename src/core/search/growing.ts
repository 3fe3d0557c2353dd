type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** The array itself if it has room for `size` numbers, or else a larger copy. */
export function withRoom<Kind extends Numbers>(array: Kind, size: number): Kind {
  if (size <= array.length) return array;
  // Half as much again: each number is copied three times at most while the array grows.
  const larger = new (array.constructor as new (length: number) => Kind)(
    Math.max(size, Math.ceil(array.length * 1.5)),
  );
  larger.set(array);
  return larger;
}
