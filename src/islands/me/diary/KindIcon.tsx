import type { Kind } from './draft.ts';

/** Strokes on a grid of 24, as the site's other drawings. */
const PATHS: Readonly<Record<Kind, readonly string[]>> = {
  pressure: [
    'M12 20C5.5 15.5 3 12 3 8.700A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.700c0 3.3-2.5 6.8-9 11.300z',
    'M6.5 11.500h3l1.5-3 2 5 1.5-2h3',
  ],
  glucose: ['M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z', 'M9.5 14.500A2.5 2.5 0 0 0 12 17'],
  weight: ['M4 4.500h16v15H4z', 'M7.5 10a4.5 4.5 0 0 1 9 0z', 'M12 10l1.5-2.5'],
  waist: [
    'M3 9c0-2 4-3.5 9-3.500S21 7 21 9s-4 3.5-9 3.500S3 11 3 9z',
    'M3 9v6c0 2 4 3.5 9 3.500s9-1.5 9-3.500V9',
    'M8 12.200v3',
    'M12 12.500v3',
    'M16 12.200v3',
  ],
  temperature: ['M10 14V5a2 2 0 0 1 4 0v9a4 4 0 1 1-4 0z', 'M12 10v7', 'M17 6h3', 'M17 10h3'],
  oxygen: ['M2.5 10.500H12a2.5 2.5 0 0 1 0 5H2.5', 'M7 6.500h14v13H7', 'M21 6.500v13'],
  medicine: ['M4.8 13.200l8.4-8.400a4.2 4.2 0 0 1 6 6l-8.4 8.400a4.2 4.2 0 0 1-6-6z', 'M9 9l6 6'],
};

/** The drawing of what is entered; its name always stands beside it. */
export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {PATHS[kind].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
