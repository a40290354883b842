import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { CALLOUTS } from './features.ts';

/** Turns `:::提醒` boxes into `<aside class="callout callout-note">` with the word itself as its first line. */
export const callouts: MdastPluginDefinition = defineMdastPlugin({
  name: 'callouts',
  containerDirective(node, context) {
    const kind = CALLOUTS[node.name];
    if (!kind) return;
    context.setProperty(node, 'data', {
      hName: 'aside',
      hProperties: { class: `callout callout-${kind}` },
    });
    context.prependChild(node, {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: node.name }] }],
    });
  },
});
