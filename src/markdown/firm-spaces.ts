import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { withFirmSpaces } from '../domain/shared/unbroken.ts';
import { isInside } from './inside.ts';

/** From titles the addresses of places in a page are made: they stay as they are. */
const NOT_INSIDE = new Set(['heading']);

/**
 * Puts spaces that do not break into the days of authors' texts, and between their numbers and units: on a small screen
 * `11 月` would else end one line and `23 日` begin the next.
 */
export const firmSpaces: MdastPluginDefinition = defineMdastPlugin({
  name: 'firm-spaces',
  text(node, context) {
    const value = withFirmSpaces(node.value);
    if (value === node.value || isInside(node, context, NOT_INSIDE)) return;
    context.setProperty(node, 'value', value);
  },
});
