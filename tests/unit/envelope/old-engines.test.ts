import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

test('an engine without Object.hasOwn gets one that answers of own keys alone', () => {
  const code = readFileSync('src/envelope/old-engines.ts', 'utf8').replace('export {};', '');
  const asked = `[Object.hasOwn({ a: undefined }, 'a'), Object.hasOwn({}, 'toString'), Object.hasOwn([1], 0)]`;
  const answers = runInNewContext(
    `delete Object.hasOwn; ${stripTypeScriptTypes(code)}; JSON.stringify(${asked})`,
  );
  expect(answers).toBe('[true,false,true]');
});
