/** The body-mass index of a weight in kg and a height in cm, with one decimal as tables have it. */
export function bodyMassIndex(weight: number, height: number): number {
  const metres = height / 100;
  return Math.round((weight / (metres * metres)) * 10) / 10;
}
