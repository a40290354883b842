import { KIND_WORDS } from '../../../domain/diary/words.ts';
import { thenWords } from '../../../domain/shared/unbroken.ts';
import type { Kind } from './draft.ts';
import { KindIcon } from './KindIcon.tsx';

/** In the order in which they are wanted. */
const KINDS: readonly Kind[] = [
  'pressure',
  'glucose',
  'medicine',
  'weight',
  'temperature',
  'oxygen',
  'waist',
];

interface Props {
  /** Whose diary it is. */
  name: string;
  onChoose: (kind: Kind) => void;
}

/** What can be entered: one tap opens the form. */
export function KindTiles({ name, onChoose }: Props) {
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds" tabIndex={-1}>
        给{thenWords(name)}记一条
      </h2>
      <ul className="kinds">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              id={`enter-${kind}`}
              className="button"
              onClick={() => onChoose(kind)}
            >
              <KindIcon kind={kind} />
              {KIND_WORDS[kind].name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
