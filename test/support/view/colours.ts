/** Red, green and blue from 0 to 255 and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads what `getComputedStyle` says: "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.5)". */
export function parseColour(computed: string): Colour {
  const [red, green, blue, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(computed) || red === undefined || green === undefined || blue === undefined)
    throw new Error(`Not a colour that can be read: ${computed}`);
  return [red, green, blue, alpha];
}

/** The colour that is seen where `front` lies on an opaque `back`. */
export function blend(front: Colour, back: Colour): Colour {
  const mix = (a: number, b: number) => a * front[3] + b * (1 - front[3]);
  return [mix(front[0], back[0]), mix(front[1], back[1]), mix(front[2], back[2]), 1];
}

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: Colour, second: Colour): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
