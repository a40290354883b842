import type { Choices, WishDraft } from '../../src/domain/sign-up/draft.ts';

/** What a small county offers. */
export const COUNTY: Choices = {
  teams: [
    { id: 'east-1', township: 'east', villages: [{ id: 'dong' }, { id: 'he' }] },
    { id: 'east-2', township: 'east', villages: [{ id: 'qiao' }] },
    { id: 'west-1', township: 'west', villages: [{ id: 'xi' }] },
  ],
  packages: [
    { id: 'basic', groups: ['general'], kind: 'basic' },
    { id: 'old', groups: ['elders-65'], kind: 'basic' },
    { id: 'pressure', groups: ['hypertension'], kind: 'basic' },
    { id: 'sugar', groups: ['diabetes'], kind: 'basic' },
    { id: 'small', groups: ['children-0-6'], kind: 'basic' },
    { id: 'home', groups: ['elders-65'], kind: 'county' },
    { id: 'pressure-plus', groups: ['hypertension'], kind: 'county' },
    { id: 'by-phone', groups: [], kind: 'basic' },
  ],
};

/** A form with nothing missing, filled in by the person; seconds since 1970. */
export const WHOLE: WishDraft = {
  forWhom: 'self',
  name: '王桂英',
  phone: '138 0013 8000',
  township: 'east',
  village: 'dong',
  team: 'east-1',
  health: undefined,
  groups: [],
  packages: [],
  callTime: 'any',
  helperName: '',
  helperRelation: undefined,
  basic: 1_795_000_000,
};

/** What a wish says beside the form. */
export const ABOUT = { form: 1, at: 1_795_000_060, change: 0, isHelped: false };
