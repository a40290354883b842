import { COLOURS, type Colour } from './schema.ts';

/** The first colour that the fewest of a household have. */
export function freeColour(used: readonly Colour[]): Colour {
  const times = (colour: Colour) => used.filter((one) => one === colour).length;
  return COLOURS.reduce((best, colour) => (times(colour) < times(best) ? colour : best));
}
