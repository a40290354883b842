import { pinyin } from 'pinyin-pro';
import { soundOf } from './search-entries.ts';

/**
 * The 3,755 commonest characters (level one of GB 2312) by their sound: `{ gao: '高告搞…' }`. The phone loads it only when
 * nothing was found as written, to hear that 高血亚 means 高血压.
 */
export function commonSounds(): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const sound = soundOf(character);
    sounds[sound] = (sounds[sound] ?? '') + character;
  }
  return sounds;
}

function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const [character = ''] = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** Each character of a text with its sound, tone included, so that it can be read out over the telephone. */
export function readOut(text: string): { character: string; sound: string }[] {
  return [...text].map((character) => ({ character, sound: pinyin(character) }));
}
