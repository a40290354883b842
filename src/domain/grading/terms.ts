/** What can be graded. Weight is graded by the body-mass index. */
export const MEASURES = [
  'pressure',
  'glucose',
  'weight',
  'waist',
  'temperature',
  'oxygen',
] as const;

export type Measure = (typeof MEASURES)[number];

/** How a number came about: one sitting at home, one at a doctor's, or the mean of several days at home. */
export const TAKINGS = ['home', 'clinic', 'home-mean'] as const;

export type Taking = (typeof TAKINGS)[number];

/** Whom to turn to, mildest first: a higher reading never gets one that stands earlier. `now` is something to do at once. */
export const CARES = ['self', 'village', 'township', 'county', 'now', 'call120'] as const;

export type Care = (typeof CARES)[number];
