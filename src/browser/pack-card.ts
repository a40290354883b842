import type { Progress } from './pack-download.ts';

/** What a card says of a pack. */
export interface PackView {
  title: string;
  about: string;
  progress: Progress | undefined;
  /** What has just happened; read aloud. */
  said: string;
  /** The words of the main button; empty where there is nothing to do. */
  action: string;
  removable: boolean;
  /** The pages of a pack that is here: where they lead to, and what they are called. */
  pages: readonly (readonly [path: string, title: string])[];
}

export interface PackCard {
  item: HTMLElement;
  show(view: PackView): void;
}

/** A card that stays what it is while its words change, so that nobody's finger, focus or screen reader loses its place. */
export function packCard(id: string, act: () => void, remove: () => void): PackCard {
  const item = element('li', 'card');
  item.id = `pack-${id}`;
  item.tabIndex = -1;
  const title = element('h3');
  const about = element('p', 'lead-2');
  const bar = progressBar();
  const status = element('div');
  status.setAttribute('role', 'status');
  const inside = element('details');
  const summary = element('summary');
  const pages = element('ul', 'rows');
  inside.append(summary, pages);
  let listed = '';
  const action = button('button', act);
  const removal = button('pill', remove);
  removal.textContent = '从手机里删掉';
  item.append(title, about, bar.element, status, inside, action, removal);

  return {
    item,
    show(view) {
      title.textContent = view.title;
      about.textContent = view.about;
      bar.show(view.progress);
      if (status.textContent !== view.said) status.textContent = view.said;
      action.textContent = view.action;
      const leaves = [!view.action && action, !view.removable && removal];
      if (leaves.some((one) => one && one === document.activeElement)) item.focus();
      action.hidden = !view.action;
      removal.hidden = !view.removable;
      removal.setAttribute('aria-label', `从手机里删掉：${view.title}`);
      inside.hidden = view.pages.length === 0;
      summary.textContent = `打开里面的 ${view.pages.length} 页`;
      const words = JSON.stringify(view.pages);
      if (words !== listed) pages.replaceChildren(...view.pages.map(pageLink));
      listed = words;
    },
  };
}

const SVG = 'http://www.w3.org/2000/svg';

/** How far it is, for the eye; the words beside it say the same. */
function progressBar() {
  const made = element('div', 'chart');
  made.setAttribute('aria-hidden', 'true');
  const line = element('p');
  const drawing = document.createElementNS(SVG, 'svg');
  const [ground, part] = [fullRect(), fullRect()];
  ground.setAttribute('fill-opacity', '0.2');
  drawing.append(ground, part);
  line.append(drawing);
  made.append(line);
  return {
    element: made,
    show(progress: Progress | undefined) {
      made.hidden = !progress;
      if (progress) part.setAttribute('width', `${(100 * progress.bytes) / progress.total}%`);
    },
  };
}

function fullRect(): SVGElement {
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('width', '100%');
  rect.setAttribute('height', '100%');
  return rect;
}

function pageLink([path, title]: readonly [string, string]): HTMLElement {
  const item = element('li');
  const link = document.createElement('a');
  const words = element('b');
  link.href = path;
  words.textContent = title;
  link.append(words);
  item.append(link);
  return item;
}

function button(className: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.addEventListener('click', act);
  return made;
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}
