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
  const built = document.documentElement.dataset.built ?? '';
  if (offered || !waiting) return;
  offered = true;
  if ((await builtBy(waiting)) <= built) {
    // This page came from the network and is as new: only the copies on the phone are older, and nobody has to be asked.
    waiting.postMessage('take-over-quietly');
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
    else registration.waiting.postMessage('take-over');
  });
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== 'taken-over') return;
    taken = true;
    if (isFilledIn()) button.textContent = '有新内容。填完以后，点这里更新';
    else location.reload();
  });
}

/** The moment of the build of a worker, as pages carry theirs; the end of time where it does not answer within five seconds. */
function builtBy(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(String(data?.built ?? ''));
    setTimeout(resolve, 5000, '9');
    worker.postMessage('which', [port2]);
  });
}
