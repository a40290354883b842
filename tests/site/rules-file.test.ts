import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { RulesFile } from '../../src/domain/checkup/rules-file.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import { countyRules } from '../helpers/owed-content.ts';

const bytes = readFileSync(join(OUT_DIR, 'me', 'rules.json'));
const file: RulesFile = JSON.parse(bytes.toString('utf8'));
const written = countyRules();
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('what the phone is told of who is owed what', () => {
  test('is every rule of the county, and every edition of the programme, oldest first', () => {
    expect(file.v).toBe(1);
    expect(ids(file.rules).sort()).toEqual(ids(written.rules).sort());
    expect(ids(file.immunisation)).toEqual(ids(written.immunisation));
    for (const rule of file.rules) {
      expect(written.rules.find(({ id }) => id === rule.id)).toMatchObject(rule);
    }
  });

  test('costs at most 10 KB on the way, and has none of what only authors and reviewers need', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(10 * 1024);
    const inner = [...file.rules, ...file.immunisation].flatMap((one) => Object.keys(one));
    expect(inner).not.toContain('review');
    expect(inner).not.toContain('sources');
    expect(bytes.toString('utf8')).not.toContain('nextDue');
  });

  test('says of each rule what it stands on, and leads only to pages that are there', () => {
    const editions = [...file.rules.flatMap((rule) => rule.editions), ...file.immunisation];
    for (const { source } of editions) expect(file.sources[source], source).toBeTruthy();
    const guides = file.rules.flatMap(({ guide }) => guide ?? []);
    expect(guides.length).toBeGreaterThan(0);
    for (const guide of guides) {
      expect(file.guides[guide], guide).toBeTruthy();
      expect(existsSync(join(OUT_DIR, 'guides', guide, 'index.html')), guide).toBe(true);
    }
  });

  test('knows a place for everything that a rule sends people to, and a team in each township', () => {
    const offered = new Set(file.facilities.flatMap(({ specialities }) => specialities));
    const wanted = file.rules.flatMap(({ where }) => where.speciality ?? []);
    expect([...wanted, 'vaccination'].filter((one) => !offered.has(one))).toEqual([]);
    const townships = new Set(file.facilities.map(({ township }) => township));
    expect(new Set(file.teams.map(({ township }) => township))).toEqual(townships);
    for (const { name, phone, hours } of [...file.facilities, ...file.teams]) {
      expect([name, phone, hours].every(Boolean), name).toBe(true);
    }
  });
});
