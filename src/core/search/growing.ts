type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** The array itself if it has room for `size` numbers, or else a larger copy. */
export function withRoom<Kind extends Numbers>(array: Kind, size: number): Kind {
  if (size <= array.length) return array;
  // A quarter more: while an array grows each number is copied four times on average.
  const larger = new (array.constructor as new (length: number) => Kind)(
    Math.max(size, Math.ceil(array.length * 1.25)),
  );
  larger.set(array);
  return larger;
}
