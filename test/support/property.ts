import fc from "fast-check";

/** The seed of every property, so that a failure comes back; SEED=<number> tries another. */
const seed = Number(process.env["SEED"] ?? 20_260_528);
let isAnnounced = false;

function announce(): void {
  if (!isAnnounced)
    console.log(`Properties run with the seed ${String(seed)} (SEED sets another).`);
  isAnnounced = true;
}

/** Asserts a property of fast-check. A failure tells the seed, the path and the smallest example. */
export function assertProperty<Values>(
  property: fc.IRawProperty<Values, false>,
  parameters: fc.Parameters<Values> = {},
): void {
  announce();
  fc.assert(property, { seed, ...parameters });
}

/** As `assertProperty`, for what takes a while. */
export async function assertAsyncProperty<Values>(
  property: fc.IAsyncProperty<Values>,
  parameters: fc.Parameters<Values> = {},
): Promise<void> {
  announce();
  await fc.assert(property, { seed, ...parameters });
}
