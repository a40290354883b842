import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { CALLOUTS, isSafeUrl } from './features.ts';

function refuse(what: string): never {
  throw new Error(
    `Markdown 里有不许用的东西：${what}。请先运行 npm run check:content，它会说出在第几行。`,
  );
}

/**
 * The second lock behind the authors' check: whatever slips past it stops the build instead of reaching a resident.
 * Refused: raw HTML, unsafe addresses, boxes we do not know, and a half-width colon that swallows the words behind it.
 */
export const refuseUnsafeMarkdown: MdastPluginDefinition = defineMdastPlugin({
  name: 'refuse-unsafe-markdown',
  html: (node) => refuse(`HTML 标签 ${node.value}`),
  link: (node) => (isSafeUrl(node.url) ? undefined : refuse(`链接 ${node.url}`)),
  image: (node) => (isSafeUrl(node.url) ? undefined : refuse(`图片 ${node.url}`)),
  definition: (node) => (isSafeUrl(node.url) ? undefined : refuse(`链接 ${node.url}`)),
  textDirective: (node) => refuse(`半角冒号 :${node.name}`),
  leafDirective: (node) => refuse(`半角冒号 ::${node.name}`),
  containerDirective: (node) =>
    CALLOUTS[node.name] ? undefined : refuse(`提示框 :::${node.name}`),
});
