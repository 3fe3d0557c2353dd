/** Thousandths as an attribute of SVG: "12.5%". */
export function percentOf(perMille: number): string {
  return `${String(perMille / 10)}%`;
}
