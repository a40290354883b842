import { LaterPage, type OpenedProps } from './later-page.tsx';

/** The phone's clock is read here and nowhere else on these pages. */
const now = () => Date.now();

/** One file for all of them: a first visit carries few files. */
const VIEWS = {
  backup: () => import('./backup/OpenedBackup.tsx'),
  diary: () => import('./diary/OpenedDiary.tsx'),
  household: () => import('./household/OpenedHousehold.tsx'),
  medicines: () => import('./medicines/OpenedMedicines.tsx'),
  remind: () => import('./remind/OpenedRemind.tsx'),
  report: () => import('./report/OpenedReport.tsx'),
};

interface Props extends Partial<Pick<OpenedProps, 'townships'>> {
  view: keyof typeof VIEWS;
}

/** A page over the phone's records. */
export default function RecordsPage({ view, townships = [] }: Props) {
  return <LaterPage fetch={VIEWS[view]} now={now} townships={townships} />;
}
