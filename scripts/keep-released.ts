/**
 * `npm run keep-released -- <folder or https address of what is published now>`, between building and publishing: the new
 * `dist/` keeps the hashed files of the two releases before, since a page that is still open asks for its own.
 */
import { keepReleased } from './lib/sw/keep-released.ts';

const [from] = process.argv.slice(2);
if (!from) {
  console.error('用法 / usage: npm run keep-released -- <现在发布的文件夹或 https 网址>');
  process.exit(1);
}
const added = await keepReleased(process.env.MINGBAIREN_OUT ?? 'dist', from);
console.log(`从 ${from} 带来旧文件 ${added} 个。`);
