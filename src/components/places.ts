import { site } from '../library/registers.ts';
import type { IconName } from './icons.ts';

interface Place {
  path: string;
  name: string;
  icon: IconName;
}

const every: (Place & { on: boolean })[] = [
  { path: '/', name: '首页', icon: 'home', on: true },
  { path: '/guides/', name: '指南', icon: 'leaf', on: true },
  { path: '/courses/', name: '课堂', icon: 'book', on: site.parts.courses },
  { path: '/family-doctor/', name: '家庭医生', icon: 'doctor', on: site.parts.familyDoctor },
  { path: '/me/', name: '我的', icon: 'person', on: true },
];

/** The places in the bar at the bottom of a phone; a part that the county has switched off leaves the bar. */
export const PLACES: Place[] = every.filter((place) => place.on);
