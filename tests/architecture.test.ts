import { describe, expect, test } from 'vitest';
import { circleIn, readSources, type SourceFile, withoutComments } from './helpers/imports.ts';

interface Room {
  /** Imports go down only, from a higher floor to a lower one. */
  floor: number;
  /** Rooms of lower floors that it may know. */
  rooms: readonly string[];
  packages: readonly string[];
}

/** The import table of src/README.md. Rooms on one floor do not know each other, so none of them is in another's list. */
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { floor: 1, rooms: [], packages: ['zod'] },
  formats: {
    floor: 2,
    rooms: ['domain'],
    packages: ['@scure/bip39', 'ical-generator', 'lean-qr', 'uqr'],
  },
  markdown: { floor: 2, rooms: ['domain'], packages: ['satteri'] },
  storage: { floor: 2, rooms: ['domain'], packages: ['dexie', 'zod'] },
  envelope: { floor: 2, rooms: ['domain'], packages: ['age-encryption'] },
  browser: { floor: 2, rooms: ['domain'], packages: [] },
  sw: { floor: 2, rooms: ['domain'], packages: ['workbox-precaching'] },
  library: { floor: 3, rooms: ['domain'], packages: ['astro:content', 'pinyin-pro'] },
  components: { floor: 4, rooms: ['domain', 'formats', 'library', 'browser'], packages: ['astro'] },
  islands: {
    floor: 4,
    rooms: ['domain', 'formats', 'envelope', 'storage'],
    packages: ['react', 'react-dom', 'zxing-wasm'],
  },
  layouts: {
    floor: 5,
    rooms: ['domain', 'formats', 'library', 'browser', 'components'],
    packages: ['astro', 'astro:content'],
  },
  pages: {
    floor: 6,
    rooms: ['domain', 'formats', 'library', 'browser', 'components', 'islands', 'layouts'],
    packages: ['astro', 'astro:content'],
  },
  'content.config.ts': {
    floor: 6,
    rooms: ['domain'],
    packages: ['astro', 'astro:content', 'node:path', 'yaml', 'zod'],
  },
};

/** Style sheets are no code: whoever shows something may bring them along. */
const STYLES = /\.css$/;

const MOST_LINES = 250;

/** Names that say nothing about what is inside. */
const EMPTY_NAME = /(?:^|\/)(?:utils?|common|manager|helpers?|misc)(?:[./-]|$)/i;

const src = readSources('src');
const scripts = readSources('scripts');
const tests = readSources('tests').filter(({ path }) => !path.startsWith('tests/fixtures/'));

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function inRoom(room: string): SourceFile[] {
  return src.filter(({ path }) => roomOf(path) === room);
}

test('every file of src stands in a room of the table', () => {
  const rooms = new Set(src.map(({ path }) => roomOf(path)));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  expect(src.length).toBeGreaterThan(0);
});

test('the table itself only points down', () => {
  const wrong = Object.entries(ROOMS).flatMap(([name, { floor, rooms }]) =>
    rooms
      .filter((room) => (ROOMS[room]?.floor ?? floor) >= floor)
      .map((room) => `${name} → ${room}`),
  );
  expect(wrong).toEqual([]);
});

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  test('knows only the rooms below it that the table names', () => {
    const wrong = inRoom(name).flatMap(({ path, files }) =>
      files
        .filter((file) => !STYLES.test(file))
        .filter((file) => {
          const inSrc = file.startsWith('src/');
          return !inSrc || (roomOf(file) !== name && !room.rooms.includes(roomOf(file)));
        })
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  test('uses only the packages that the table names', () => {
    const wrong = inRoom(name).flatMap(({ path, packages }) =>
      packages.filter((one) => !room.packages.includes(one)).map((one) => `${path} → ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('an island never imports another island; the parts that several need import none', () => {
  const toolOf = (path: string) => path.split('/')[2];
  const wrong = inRoom('islands').flatMap(({ path, files }) =>
    files
      .filter((file) => roomOf(file) === 'islands' && toolOf(file) !== toolOf(path))
      .filter((file) => toolOf(file) !== 'parts')
      .map((file) => `${path} → ${file}`),
  );
  expect(wrong).toEqual([]);
});

test('only the desk can open what is sealed for a team, or answer for the team', () => {
  const locked = ['src/envelope/identity.ts', 'src/envelope/desk-file.ts'];
  const wrong = src
    .filter(({ path }) => !path.startsWith('src/islands/desk/') && !locked.includes(path))
    .flatMap(({ path, files }) =>
      files.filter((file) => locked.includes(file)).map((file) => `${path} → ${file}`),
    );
  expect(src.map(({ path }) => path)).toEqual(expect.arrayContaining(locked));
  expect(wrong).toEqual([]);
});

test('scripts know only domain, formats, markdown and envelope of the site, campaigns also the storage that they try', () => {
  const allowed = (path: string) => [
    ...['domain', 'formats', 'markdown', 'envelope'],
    ...(path.startsWith('scripts/lib/campaign/') ? ['storage'] : []),
  ];
  const wrong = scripts.flatMap(({ path, files }) =>
    files
      .filter((file) => file.startsWith('src/') && !allowed(path).includes(roomOf(file)))
      .map((file) => `${path} → ${file}`),
  );
  expect(wrong).toEqual([]);
  expect(scripts.length).toBeGreaterThan(0);
});

test('no file imports itself through others', () => {
  expect(circleIn([...src, ...scripts, ...tests])).toBeUndefined();
});

test(`no file is longer than ${MOST_LINES} lines`, () => {
  const styles = readSources('src', STYLES);
  expect(styles.length).toBeGreaterThan(0);
  const long = [...src, ...scripts, ...tests, ...styles]
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

test('no file or folder of src has a name that says nothing', () => {
  expect(src.map(({ path }) => path).filter((path) => EMPTY_NAME.test(path))).toEqual([]);
});

test('no code uses the type any', () => {
  const any = /(?::|\bas|<|\||,)\s*any\b(?!\s*['"])|\bany\[\]/;
  const wrong = [...src, ...scripts].filter(({ text }) =>
    withoutComments(text)
      .replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, '')
      .split('\n')
      .some((line) => any.test(line)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the rules of domain read no clock, draw no random number and see no browser', () => {
  const impure =
    /\bDate\.now\(|new Date\(\s*\)|\bMath\.random\(|\bcrypto\.|\b(?:window|document|process)\./;
  const wrong = inRoom('domain').filter(({ text }) => impure.test(withoutComments(text)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
