import type { ServicePackage } from './schema.ts';

type Item = ServicePackage['items'][number];

/** The services of a package: those that everybody has who signs it, and those that can be chosen beside them. */
export interface Services {
  items: readonly Item[];
  optional: readonly Item[];
}

/** A service as one of the two packages has it. */
export interface Side extends Item {
  isOptional: boolean;
}

/** One service in both packages; a side is missing where the package does not name it. */
export interface Pair {
  name: string;
  left?: Side;
  right?: Side;
}

/** What a package has that is added to a basic one: everything of that one, in its own words where it says the same thing anew. */
export function withBasic(basic: Services, own: Services): Services {
  const names = new Set([...own.items, ...own.optional].map(({ name }) => name));
  const rest = (items: readonly Item[]) => items.filter(({ name }) => !names.has(name));
  return {
    items: [...rest(basic.items), ...own.items],
    optional: [...rest(basic.optional), ...own.optional],
  };
}

/**
 * Two packages service by service, services of one name being the same service. First those that both have and that differ,
 * then those of one side; apart from them what both have in the same way. Of a service that everybody has (`common`, names)
 * the details do not count: they only speak to somebody else.
 */
export function comparePackages(
  left: Services,
  right: Services,
  common: ReadonlySet<string>,
): { differing: Pair[]; same: Pair[] } {
  const lefts = sidesOf(left);
  const rights = sidesOf(right);
  const pairs = [...new Set([...lefts.keys(), ...rights.keys()])].map((name) => {
    const [one, other] = [lefts.get(name), rights.get(name)];
    return { name, ...(one && { left: one }), ...(other && { right: other }) };
  });
  const differing = pairs.filter((pair) => !isSame(pair, common));
  const hasBoth = ({ left, right }: Pair) => left !== undefined && right !== undefined;
  return {
    differing: [...differing.filter(hasBoth), ...differing.filter((pair) => !hasBoth(pair))],
    same: pairs.filter((pair) => isSame(pair, common)),
  };
}

function sidesOf({ items, optional }: Services): Map<string, Side> {
  const sides = [
    ...items.map((item): Side => ({ ...item, isOptional: false })),
    ...optional.map((item): Side => ({ ...item, isOptional: true })),
  ];
  return new Map(sides.map((side) => [side.name, side]));
}

function isSame({ name, left, right }: Pair, common: ReadonlySet<string>): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.isOptional === right.isOptional &&
    left.times === right.times &&
    left.where === right.where &&
    (common.has(name) || left.detail === right.detail)
  );
}
