/** A message that differs in one place from one that fits the protocol. */
export interface SpoiltMessage {
  /** What was done, and where: "screen.options: removed". */
  readonly what: string;
  readonly message: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every message that comes of `message` by one mistake: a field that is missing, that is of another
 * type or that is too much, at any depth. `message` is what JSON can hold; of a list only the first
 * entry is spoilt, in each way.
 */
export function spoil(message: Fields): SpoiltMessage[] {
  return spoilValue(message, "").map(({ what, message: spoilt }) => ({
    what: what.replace(/^\./, ""),
    message: spoilt,
  }));
}

function spoilValue(value: unknown, path: string): SpoiltMessage[] {
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[];
    if (first === undefined) return [];
    return [...wrongTypes(first, `${path}[0]`), ...spoilValue(first, `${path}[0]`)].map(
      ({ what, message }) => ({ what, message: [message, ...rest] }),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Fields;
  const tooMuch = { what: `${path}: one field too much`, message: { ...fields, surplus: 1 } };
  return [
    tooMuch,
    ...Object.entries(fields).flatMap(([name, field]) => {
      const place = `${path}.${name}`;
      const others = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
      const spoilt = [...wrongTypes(field, place), ...spoilValue(field, place)];
      return [
        { what: `${place}: removed`, message: others },
        ...spoilt.map(({ what, message }) => ({ what, message: { ...fields, [name]: message } })),
      ];
    }),
  ];
}

/** Values that cannot stand where `value` does. */
function wrongTypes(value: unknown, path: string): SpoiltMessage[] {
  return wrongValues(value).map((wrong) => ({
    what: `${path}: ${JSON.stringify(wrong)}`,
    message: wrong,
  }));
}

function wrongValues(value: unknown): readonly unknown[] {
  if (typeof value === "number") return ["0", -1, 0.5, [value], {}];
  if (typeof value === "string") return [null, 0, false, [value], { value }];
  if (typeof value === "boolean") return [null, 0, "true", []];
  if (Array.isArray(value)) return [null, {}, "list", 0];
  // Where a whole number or null may stand.
  if (value === null) return ["null", -1, 0.5, [], {}];
  return [null, [], "object", 0];
}
