// Every page has it already; named here, the two come in one piece and not in three.
import './page.ts';
import { type SearchHit, titleOf } from '../domain/search/entry.ts';
import { findByName } from '../domain/search/find-by-name.ts';
import { findInText } from '../domain/search/find-in-text.ts';
import { isDoubtful, type SearchResult, search } from '../domain/search/search.ts';
import { findInPacks } from './pack-search.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import { phoneToday } from './today.ts';

const MESSAGES = {
  loading: '正在找……',
  more: '还在正文里找……',
  offline: '现在找不了，可能没有网络。下面是全部内容的目录。',
  namesOnly: '正文暂时查不了，只按题目和叫法找了。',
  packsOnly: '没有网络，正文只查了存在手机里的。',
  none: '没找到。换个说法试试，比如只写哪里不舒服；或者看下面的目录。',
};

/** Hits drawn before the text has been searched: about two screens. */
const AT_ONCE = 12;

interface Answer {
  result: SearchResult;
  /** What the reader should know beside the hits. */
  note: string;
}

/** Makes the search form of `/search/` work; without this script the page is a list of everything. */
function startSearch(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = element('[data-search-status]');
  const list = element('#search-results');
  const emergency = element('[data-search-emergency]');
  let index: Promise<SearchIndex> | undefined;
  let asked = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    // The phone's keyboard would lie over the answers.
    input.blur();
    void run(query);
  });
  // The second form of asking: a link or a bookmark with the words in it.
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  if (query) {
    input.value = query.slice(0, input.maxLength);
    void run(input.value);
  }

  async function run(words: string): Promise<void> {
    const turn = ++asked;
    list.setAttribute('aria-busy', String(words !== ''));
    if (!words) return show({ hits: [], urgent: false }, '');
    status.textContent = MESSAGES.loading;
    const today = phoneToday();
    let answer: Answer = { result: { hits: [], urgent: false }, note: MESSAGES.offline };
    try {
      index ??= openSearchIndex();
      const opened = await index;
      // What the names alone answer is shown at once; on a slow line the text takes longer.
      const byName = findByName(opened.entries, words, opened);
      const first = search(byName, [], today);
      if (turn === asked && first.hits.length > 0) {
        show({ ...first, hits: first.hits.slice(0, AT_ONCE) }, MESSAGES.more);
      }
      answer = await find(opened, words, byName, today);
    } catch {
      index = undefined;
    }
    if (turn !== asked) return;
    show(answer.result, answer.note);
    list.setAttribute('aria-busy', 'false');
  }

  function show(result: SearchResult, note: string): void {
    list.replaceChildren(...result.hits.map(resultItem));
    emergency.hidden = !result.urgent;
    const count = result.hits.length > 0 ? `找到 ${result.hits.length} 条。` : '';
    status.textContent = `${count}${note}`;
  }
}

/** What the names gave, the text where it can be had; and once more by sound where the best hit is doubtful. */
async function find(
  index: SearchIndex,
  query: string,
  byName: readonly SearchHit[],
  today: string,
): Promise<Answer> {
  let inText: SearchHit[];
  let note = '';
  try {
    inText = findInText(index.entries, query, await index.postingsFor(query));
  } catch {
    inText = await findInPacks(index.entries, query);
    note = inText.length > 0 ? MESSAGES.packsOnly : MESSAGES.namesOnly;
  }
  let result = search(byName, inText, today);
  if (isDoubtful(result)) {
    try {
      const soundOf = await index.sounds();
      const bySound = findByName(index.entries, query, { ...index, soundOf });
      result = search(bySound, inText, today);
    } catch {
      // Without the table of sounds the spelling stays as it was typed.
    }
  }
  if (result.hits.length === 0) note = MESSAGES.none + (note ? ` ${note}` : '');
  return { result, note };
}

function resultItem({ entry, inText }: SearchHit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = entry.path;
  link.textContent = titleOf(entry);
  const kind = document.createElement('small');
  kind.textContent = inText ? `${entry.kind} · 正文里提到` : entry.kind;
  item.append(link, kind);
  return item;
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

const form = document.querySelector<HTMLFormElement>('form[role="search"]');
if (form) startSearch(form);
