import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const GOOD_CONTENT = 'tests/fixtures/good-content';

/** A folder that is gone when the test is over. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A county of a few pages that a test may change: the folder with its copy. */
export function copyOfGoodContent(): string {
  return copyOf(GOOD_CONTENT);
}

/** A copy of a content folder that a test may change. */
export function copyOf(content: string): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(content, folder, { recursive: true });
  return folder;
}

/** Changes one file of `content`; throws where the text to change is not there, so that no test passes by accident. */
export function change(content: string, file: string, from: string | RegExp, to: string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(path, after);
}

export interface BuildResult {
  exitCode: number | null;
  /** Everything the build printed. */
  output: string;
  /** Where it would publish. */
  outDir: string;
  /** HTML files that it published. */
  pages: string[];
}

/** Runs `command` as `npm run build` and its like would, from `content` into a folder of its own. */
export function runBuild(
  command: string,
  content: string = GOOD_CONTENT,
  environment: Record<string, string> = {},
): Promise<BuildResult> {
  const outDir = join(temporaryFolder(), 'dist');
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      env: {
        ...process.env,
        // Vitest's own value would put React and Vite into test mode.
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        MINGBAIREN_CONTENT: content,
        MINGBAIREN_OUT: outDir,
        ...environment,
      },
    });
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('close', (exitCode) => {
      const files = existsSync(outDir)
        ? readdirSync(outDir, { recursive: true, encoding: 'utf8' })
        : [];
      const pages = files.filter((file) => file.endsWith('.html')).sort();
      resolve({ exitCode, output, outDir, pages });
    });
  });
}
