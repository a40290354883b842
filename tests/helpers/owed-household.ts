import type { Subject } from '../../src/domain/checkup/duty.ts';
import type { Mark } from '../../src/domain/checkup/mark.ts';
import { type Health, UNKNOWN_HEALTH } from '../../src/domain/health/schema.ts';
import { stepDays, stepMonths } from './plain-calendar.ts';

function somebody(
  id: string,
  birth: string,
  sex: 'female' | 'male',
  health: Partial<Health> = {},
  marks: Mark[] = [],
): Subject {
  return {
    id,
    person: { birth, sex },
    health: { ...UNKNOWN_HEALTH, ...health },
    family: id === 'son' ? ['hepatitis-b'] : [],
    marks,
  };
}

function visited(rules: readonly string[], on: string, target: 'at' | 'not-at'): Mark[] {
  return rules.map((rule) => ({ occurrence: `${rule}/first`, state: 'done', on, target }));
}

/** A household whose ages are counted from `today`, so that on any day every rule of the county is for one of them. */
export function householdOn(today: string): Subject[] {
  const ago = (days: number) => stepDays(today, -days);
  const years = (count: number, days: number) => stepMonths(ago(days), count * -12);
  const follow = ['htn-follow-up', 'dm-follow-up', 'copd-follow-up'];
  return [
    somebody('baby', ago(100), 'female'),
    somebody('toddler', ago(560), 'male', { discharged: ago(556) }),
    somebody('preschool', years(4, 40), 'female'),
    somebody('schoolchild', years(9, 3), 'male'),
    somebody('girl', years(13, 20), 'female'),
    somebody('expecting', years(28, 9), 'female', {
      pregnancies: [{ id: 'now', dueDate: stepDays(today, 180) }],
    }),
    somebody('mother', years(31, 9), 'female', {
      pregnancies: [
        { id: 'born', lastPeriod: ago(300), born: ago(20), discharged: ago(16) },
        { id: 'early', lastPeriod: ago(50) },
      ],
    }),
    somebody('son', years(35, -12), 'male', { risks: ['pressure', 'glucose'] }),
    somebody('aunt', years(45, 0), 'female', { risks: ['lung'] }),
    somebody(
      'grandmother',
      years(70, 200),
      'female',
      { conditions: ['hypertension', 'type-2-diabetes', 'copd'] },
      visited(follow, ago(70), 'at'),
    ),
    somebody(
      'grandfather',
      years(65, -30),
      'male',
      { conditions: ['hypertension', 'type-2-diabetes'] },
      visited(follow, ago(9), 'not-at'),
    ),
  ];
}
