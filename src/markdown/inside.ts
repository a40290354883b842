import type { MdastVisitorContext } from 'satteri';

/** Whether a node stands within one of these kinds, at whatever depth. */
export function isInside(
  node: Parameters<MdastVisitorContext['parent']>[0],
  context: MdastVisitorContext,
  kinds: ReadonlySet<string>,
): boolean {
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) {
    if (kinds.has(parent.type)) return true;
  }
  return false;
}
