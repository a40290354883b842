import fc from 'fast-check';
import { dutiesOf } from '../../src/domain/checkup/duties.ts';
import type { Duty, Rules, Subject } from '../../src/domain/checkup/duty.ts';
import type { Mark } from '../../src/domain/checkup/mark.ts';
import { countyRules } from './owed-content.ts';
import { markFrom, type Scene, scenes, type Word, words } from './owed-scenes.ts';

/** The county's own rules. */
export const county = countyRules();

/** What somebody is owed, by the county's rules or others. */
export function duties({ subject, today, until }: Scene, rules: Rules = county): Duty[] {
  return dutiesOf(rules, subject, today, until).duties;
}

/** Somebody who has said one thing more, or said another thing of the same duty. */
export function withMark(subject: Subject, mark: Mark): Subject {
  const others = subject.marks.filter(({ occurrence }) => occurrence !== mark.occurrence);
  return { ...subject, marks: [...others, mark] };
}

/** The scene after somebody has said a few words, each of a duty that stood in the list at that time. */
function told(scene: Scene, said: readonly Word[]): Scene {
  let { subject } = scene;
  for (const word of said) {
    const mark = markFrom(word, duties({ ...scene, subject }), scene.today);
    if (mark) subject = withMark(subject, mark);
  }
  return { ...scene, subject };
}

/** People of every age who have said something of some of their duties, or nothing. */
export const lives: fc.Arbitrary<Scene> = fc
  .tuple(scenes, words)
  .map(([scene, said]) => told(scene, said));

/** Duties by their id. */
export function byId(all: readonly Duty[]): Map<string, Duty> {
  return new Map(all.map((duty) => [duty.id, duty]));
}

/** Duties in the order of their ids. */
export function sorted(all: readonly Duty[]): Duty[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether somebody is through with a duty. */
export function settled({ state }: Pick<Duty, 'state'>): boolean {
  return state === 'done' || state === 'not-for-me';
}
