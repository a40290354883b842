import { birthYears } from './birth-months.ts';
import { indicators } from './indicators.ts';
import { choosePath } from './packages.ts';
import { site } from './registers.ts';
import { signUpForm } from './sign-up.ts';

const { alerts, courses, familyDoctor, teams, facilities } = site.parts;

/** The front pages of the parts that are switched on, in reading order. */
export const FRONTS: readonly string[] = [
  { path: '/', on: true },
  { path: '/emergency/', on: true },
  { path: '/guides/', on: true },
  { path: '/alerts/', on: alerts },
  { path: '/courses/', on: courses },
  { path: '/family-doctor/', on: familyDoctor },
  { path: '/family-doctor/choose/', on: choosePath !== undefined },
  { path: '/family-doctor/paper/', on: signUpForm !== undefined },
  { path: '/family-doctor/privacy/', on: signUpForm !== undefined },
  { path: '/teams/', on: teams },
  { path: '/facilities/', on: facilities },
  { path: '/search/', on: true },
  { path: '/find/', on: true },
  { path: '/glossary/', on: true },
  { path: '/calendar/', on: birthYears.length > 0 },
  { path: '/indicators/', on: indicators.length > 0 },
  { path: '/about/', on: true },
  { path: '/privacy/', on: true },
]
  .filter((front) => front.on)
  .map((front) => front.path);
