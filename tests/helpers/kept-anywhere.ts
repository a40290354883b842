import type { Page } from 'playwright-core';

/** Everything that a page can find of what its site has kept, as one text: databases, private files, caches, storages, history, title, address. */
export function keptAnywhere(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state];
    found.push(document.title, location.href, document.cookie);
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const rows = await settled(db.transaction(table).objectStore(table).getAll());
        if (rows.length > 0) found.push({ [table]: rows });
      }
      db.close();
    }
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const one of folder.values()) {
        if (one.kind === 'directory') await walk(one as FileSystemDirectoryHandle);
        else found.push(one.name, await (await (one as FileSystemFileHandle).getFile()).text());
      }
    };
    await walk(await navigator.storage.getDirectory());
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, await (await cache.match(request))?.text());
      }
    }
    return JSON.stringify(found);
  });
}
