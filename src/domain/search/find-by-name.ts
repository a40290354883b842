import { byScore, type SearchEntry, type SearchHit } from './entry.ts';
import { isLatin, normalise, pairsOf, withoutQuestion } from './normalise.ts';
import { scoreName, scoreSound } from './score-name.ts';

/** A hit by sound alone is a guess at a misspelling: it must not push out what is written right. */
const SOUND_ALIKE = 0.8;
/** A hit on a synonym of what was asked stands just behind a hit on the word itself. */
const SYNONYM = 0.96;
/** A page that is only also about a word stands behind the page that bears its name. */
const KEYWORD = 0.84;
const ENOUGH = 30;

/** What the search knows beside the entries. */
export interface SearchWords {
  /** Groups of words that mean the same; each word normalised. */
  synonyms: readonly (readonly string[])[];
  /** How a character sounds, without tone; `undefined` until the table is loaded or for a rare character. */
  soundOf?: ((character: string) => string | undefined) | undefined;
}

/** The pages whose title or other names fit the query, best first; works from the index of names alone. */
export function findByName(
  entries: readonly SearchEntry[],
  query: string,
  words: SearchWords,
): SearchHit[] {
  const asked = normalise(query);
  if (asked === '') return [];
  const score = isLatin(asked) ? soundScorer(asked) : nameScorer(asked, words);
  return entries
    .map((entry) => ({ entry, score: (score(entry) * entry.weight) / 100, inText: false }))
    .filter((hit) => hit.score >= ENOUGH)
    .sort(byScore);
}

function soundScorer(letters: string) {
  const pairs = pairsOf(letters);
  const mayFit = mayFitSound(letters);
  return (entry: SearchEntry) => {
    if (!mayFit(entry.sounds) && !entry.all.includes(letters)) return 0;
    return best(entry, (name) =>
      Math.max(scoreSound(letters, name.sound), scoreName(letters, name.plain, pairs)),
    );
  };
}

/** Letters as long as this may hold a whole name and more: then nothing is ruled out beforehand. */
const LONG = 8;

/** A quick test that rules out most entries: the letters must stand in their sounds, as pinyin or as initials. */
function mayFitSound(letters: string): (sounds: string) => boolean {
  if (letters.length >= LONG) return () => true;
  const typed = [...letters].map((letter) => (letter === 'u' || letter === 'v' ? '[uv]' : letter));
  const whole = new RegExp(typed.join(' ?'));
  // Written without a look-behind, which Safari 14 does not know.
  const initials = new RegExp(`(?:^|[^a-z])${typed.join('[a-z]* ')}`);
  return (sounds) => whole.test(sounds) || initials.test(sounds);
}

function nameScorer(asked: string, words: SearchWords) {
  const stripped = withoutQuestion(asked);
  const wordings = [
    ...[...new Set([asked, stripped])].map((text) => ({ text, weight: 1 })),
    ...variantsOf(stripped, words.synonyms).map((text) => ({ text, weight: SYNONYM })),
  ].map((wording) => ({ ...wording, pairs: pairsOf(wording.text) }));
  const bySound = soundOfWords(stripped, words.soundOf);
  return (entry: SearchEntry) => {
    // Most entries share no pair of characters with most wordings: only the rest is compared name by name.
    const sharing = wordings.filter((one) => one.pairs.some((pair) => entry.all.includes(pair)));
    if (sharing.length === 0 && !bySound) return 0;
    const byText = (text: string) =>
      sharing.reduce(
        (most, one) => Math.max(most, one.weight * scoreName(one.text, text, one.pairs)),
        0,
      );
    const named = best(entry, (name) =>
      Math.max(byText(name.plain), bySound ? SOUND_ALIKE * bySound(name.sound) : 0),
    );
    if (sharing.length === 0) return named;
    return Math.max(named, ...entry.keywords.map((word) => KEYWORD * byText(word)));
  };
}

/** The best of a page's names; the title counts a little more than what people call it, and several hits help. */
function best(entry: SearchEntry, score: (name: SearchEntry['names'][number]) => number): number {
  const scores = entry.names.map((name, index) => score(name) - (index === 0 ? 0 : 1));
  const sorted = scores.filter((one) => one > 0).sort((a, b) => b - a);
  const [first = 0, second = 0, third = 0] = sorted;
  return first + second * 0.03 + third * 0.02;
}

/** The query with a word in it replaced by each of its synonyms, one at a time. */
function variantsOf(query: string, synonyms: readonly (readonly string[])[]): string[] {
  const variants = new Set<string>();
  for (const group of synonyms) {
    for (const word of group) {
      if (!query.includes(word)) continue;
      for (const other of group) {
        if (other !== word && !query.includes(other)) variants.add(query.replace(word, other));
      }
    }
  }
  return [...variants].slice(0, 12);
}

/**
 * How well the sound of a query fits the sound of a name, syllable by syllable, as `scoreName` does for characters.
 * `undefined` where the query has a character whose sound is not known.
 */
function soundOfWords(query: string, soundOf: SearchWords['soundOf']) {
  if (!soundOf || query.length < 2) return undefined;
  const syllables = [...query].map((character) => soundOf(character));
  if (syllables.some((syllable) => syllable === undefined)) return undefined;
  const characters = new Map<string, string>();
  const encode = (sound: string) =>
    sound
      .split(' ')
      .map((spoken) => {
        const syllable = soften(spoken);
        const known = characters.get(syllable) ?? String.fromCharCode(0x4e00 + characters.size);
        characters.set(syllable, known);
        return known;
      })
      .join('');
  const asked = encode(syllables.join(' '));
  const pairs = pairsOf(asked);
  return (sound: string) => scoreName(asked, encode(sound), pairs);
}

/** A syllable as much of the country hears it: zh and z, l and n, in and ing are one. */
function soften(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?!$)/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/ng$/, 'n');
}
