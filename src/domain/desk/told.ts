import type { Wish } from '../sign-up/schema.ts';
import { type Group, isHealthGroup } from '../sign-up/terms.ts';

/** What a wish says of health and packages as far as its consent goes. */
export interface Told {
  groups: readonly Group[];
  packages: readonly string[];
  /** The form says more, and nobody has agreed to that: our own form makes no such thing. */
  isWithheld: boolean;
}

/** `isHealthPackage` says of an id whether the package tells something of somebody's health; of an unknown one nobody knows. */
export function toldIn(wish: Wish, isHealthPackage: (id: string) => boolean): Told {
  const { forWhom, groups, packages, consent } = wish;
  // For a child nobody can agree to that on a phone: its form asks nothing of the kind.
  if (consent.health !== undefined && forWhom !== 'child')
    return { groups, packages, isWithheld: false };
  const told = {
    groups: groups.filter((group) => !isHealthGroup(group)),
    packages: packages.filter((id) => !isHealthPackage(id)),
  };
  const isWhole = told.groups.length === groups.length && told.packages.length === packages.length;
  return { ...told, isWithheld: !isWhole };
}
