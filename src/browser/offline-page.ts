/** Lists the pages that the worker keeps on this phone, by their titles: what can be opened without a network. */
async function listKeptPages(list: Element): Promise<void> {
  const titles = new Map<string, string>();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (!pathname.endsWith('/') || pathname === '/offline/') continue;
      const html = await cache
        .match(url)
        .then((response) => response?.text())
        .catch(() => undefined);
      // The title alone: a whole page would try to apply its styles here, against this page's policy.
      const [heading = ''] = /<h1[\s>][\s\S]*?<\/h1>/.exec(html ?? '') ?? [];
      const title = new DOMParser().parseFromString(heading, 'text/html').querySelector('h1');
      if (title?.textContent) titles.set(pathname, title.textContent.trim());
    }
  }
  for (const [path, title] of [...titles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const words = document.createElement('b');
    words.textContent = title;
    link.href = path;
    link.append(words);
    item.append(link);
    list.append(item);
  }
  if (titles.size === 0) sayNone();
}

function sayNone(): void {
  document.querySelector('[data-kept-none]')?.removeAttribute('hidden');
}

const list = document.querySelector('[data-kept]');
// The browser may have no such interface, or refuse it.
if (list) listKeptPages(list).catch(sayNone);
