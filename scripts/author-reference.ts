import { readFile, writeFile } from 'node:fs/promises';
import { withReference } from './lib/content/author-reference.ts';

// npm run author:reference writes the field tables of content/README.md from the sentences in the schemas.
const file = 'content/README.md';
const before = await readFile(file, 'utf8');
const after = withReference(before);
if (after === before) console.log(`${file} is up to date`);
else {
  await writeFile(file, after);
  console.log(`${file} is written`);
}
