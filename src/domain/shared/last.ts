/** The last of a list; nothing of an empty one. (WeChat's engine on old phones has no `at()`.) */
export function lastOf<Item>(list: readonly Item[]): Item | undefined {
  return list[list.length - 1];
}
