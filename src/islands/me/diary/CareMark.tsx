import type { Grade } from '../../../domain/grading/grade.ts';
import { CARE_WORDS, type CareWords } from '../../../domain/grading/words.ts';

const SHAPES: Readonly<Record<CareWords['shape'], string>> = {
  circle: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z',
  triangle: 'M12 2l11 19.5H1z',
  square: 'M3 3h18v18H3z',
  diamond: 'M12 1l11 11-11 11L1 12z',
  octagon: 'M8 1h8l7 7v8l-7 7H8l-7-7V8zm2.5 5v7h3V6zm0 9.5v3h3v-3z',
};

/** The shape of a care, for who does not tell red from green. A word always stands beside it. */
export function CareShape({ shape }: { shape: CareWords['shape'] }) {
  return (
    <svg className="shape" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={SHAPES[shape]} fillRule="evenodd" />
    </svg>
  );
}

/** The colour of an entry in a list, with shape and word. Nothing where there is no colour. */
export function CareMark({ grade }: { grade: Grade | undefined }) {
  if (grade?.state !== 'graded') return null;
  const { colour, word, shape } = CARE_WORDS[grade.care];
  return (
    <span className="care" data-care={colour}>
      <CareShape shape={shape} />
      {word}
    </span>
  );
}
