import type { Duty, Subject } from '../../src/domain/checkup/duty.ts';
import type { Mark } from '../../src/domain/checkup/mark.ts';
import { UNKNOWN_HEALTH } from '../../src/domain/health/schema.ts';
import type { Persona } from '../fixtures/owed/persona.ts';

/** States in which days are only history: a persona may leave them out. */
const SETTLED = ['done', 'not-for-me', 'closed'];

function markOf(line: string): Mark {
  const [occurrence, state, on, target] = line.split(' ');
  return { occurrence, state, on, ...(target ? { target } : {}) } as Mark;
}

/** The persona as the engine takes somebody. */
export function subjectOf({ birth, sex, health, family, marks }: Persona): Subject {
  return {
    id: 'persona',
    person: { birth, sex },
    health: { ...UNKNOWN_HEALTH, ...health },
    family: family ?? [],
    marks: (marks ?? []).map(markOf),
  };
}

function daysOf({ from, latest }: Duty): string[] {
  return from || latest ? [`${from ?? ''}..${latest ?? ''}`] : [];
}

/** A duty in one line, as personas write it. */
function lineOf(duty: Duty): string {
  return [duty.id, duty.state, ...daysOf(duty), ...[...duty.remarks].sort()].join(' ');
}

function isAbout(about: string, duty: Duty): boolean {
  return about.includes('/') ? duty.id.startsWith(about) : duty.rule === about;
}

/** The duties that the persona is about. */
export function aboutThem(persona: Persona, duties: readonly Duty[]): Duty[] {
  return duties.filter((duty) => persona.about.some((about) => isAbout(about, duty)));
}

/** The lines of duties that the persona is about, sorted; days that the persona leaves out of settled ones are left out. */
export function linesAbout(persona: Persona, duties: readonly Duty[]): string[] {
  return aboutThem(persona, duties)
    .map((duty) => {
      const bare = lineOf({ ...duty, from: undefined, latest: undefined });
      return SETTLED.includes(duty.state) && persona.owed.includes(bare) ? bare : lineOf(duty);
    })
    .sort();
}
