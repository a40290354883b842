/** `npm run check`: every quick check at once, two at a time; prints each one's time, and the output of those that fail. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Check {
  name: string;
  /** The npm script that does it; the slowest stand first. */
  script: string;
}

const CHECKS: readonly Check[] = [
  { name: '类型 types', script: 'check:types' },
  { name: '规则的类型 domain types', script: 'check:domain' },
  { name: '离线程序的类型 worker types', script: 'check:sw' },
  { name: '写法 lint', script: 'check:lint' },
  { name: '内容 content', script: 'check:content' },
  { name: '结构 architecture', script: 'check:architecture' },
];

interface Result extends Check {
  passed: boolean;
  seconds: number;
  output: string;
}

function run(check: Check): Promise<Result> {
  const started = performance.now();
  return new Promise((resolve) => {
    // One string and a shell: npm is a .cmd file on Windows. Nothing from outside goes into it.
    const child = spawn(`npm run --silent ${check.script}`, { shell: true });
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ ...check, passed: code === 0, seconds, output });
    });
  });
}

const waiting = [...CHECKS];
const failed: Result[] = [];

async function worker(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const result = await run(check);
    console.log(
      `${result.passed ? '通过' : '没过'}  ${result.seconds.toFixed(1).padStart(5)} 秒  ${result.name}`,
    );
    if (!result.passed) failed.push(result);
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
for (const { name, script, output } of failed) {
  console.error(`\n──── ${name}（npm run ${script}）\n${output.trim()}`);
}
process.exit(failed.length > 0 ? 1 : 0);
