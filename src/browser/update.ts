/** Whether something on the page has been filled in and not been sent or put back. */
function isFilledIn(): boolean {
  return [...document.querySelectorAll('input, textarea, select')].some((field) => {
    // Words to search for stand in the address too: they come back by themselves.
    if (field.closest('[role="search"]')) return false;
    if (field instanceof HTMLSelectElement) {
      const usual = [...field.options].findIndex((option) => option.defaultSelected);
      return !('township' in field.dataset) && field.selectedIndex !== Math.max(usual, 0);
    }
    const { value, defaultValue, checked, defaultChecked } = field as HTMLInputElement;
    return value !== defaultValue || checked !== defaultChecked;
  });
}

let offered = false;

/**
 * Offers the content of a worker that waits, as a quiet line, where this page is older. A tap lets it take over; then every
 * open page loads itself anew, but never one in which somebody is writing.
 */
export async function offer(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  const { controller } = navigator.serviceWorker;
  if (offered || !waiting) return;
  offered = true;
  const [now, next] = await Promise.all([controller && releaseOf(controller), releaseOf(waiting)]);
  // This page came from the network and is as new, or the same content was built again: nobody has to be asked.
  if (next && (next.built <= pageBuilt() || next.version === now?.version)) {
    offered = false;
    whenNobodyLooks(() => registration.waiting?.postMessage('take-over-quietly'));
    return;
  }

  const line = document.createElement('p');
  line.className = 'update';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pill';
  button.textContent = '有新内容，点这里更新';
  line.append(button);
  const main = document.querySelector('main');
  // Where every second counts nothing moves under a finger.
  if (location.pathname.startsWith('/emergency/')) main?.append(line);
  else main?.prepend(line);

  let taken = false;
  button.addEventListener('click', () => {
    if (taken || !registration.waiting || !navigator.serviceWorker.controller) location.reload();
    else if (isFilledIn()) button.textContent = '您还没填完。不要紧，填完再点这里更新';
    else {
      // What hangs in the old worker would hold up the new one.
      navigator.serviceWorker.controller.postMessage('make-way');
      registration.waiting.postMessage('take-over');
    }
  });
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== 'taken-over') return;
    taken = true;
    if (isFilledIn()) button.textContent = '有新内容。填完以后，点这里更新';
    else location.reload();
  });
}

/** The moment of the build of this page. */
function pageBuilt(): string {
  return document.documentElement.dataset.built ?? '';
}

/** Once the page is out of sight and stays open: nobody opens a link at that moment, and such a visit would be lost. */
function whenNobodyLooks(act: () => void): void {
  let leaving = false;
  addEventListener('pagehide', () => {
    leaving = true;
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && !leaving) act();
  });
}

interface Which {
  version: string;
  built: string;
}

/** What a worker was built for; nothing where it does not answer within five seconds. */
function releaseOf(worker: ServiceWorker): Promise<Which | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, 5000);
    worker.postMessage('which', [port2]);
  });
}
