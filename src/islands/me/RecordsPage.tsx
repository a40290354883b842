import { LaterPage } from './later-page.tsx';

/** The phone's clock is read here and nowhere else on these pages. */
const now = () => Date.now();

/** One file for all of them: a first visit carries few files. */
const VIEWS = {
  backup: () => import('./backup/OpenedBackup.tsx'),
  diary: () => import('./diary/OpenedDiary.tsx'),
  medicines: () => import('./medicines/OpenedMedicines.tsx'),
  remind: () => import('./remind/OpenedRemind.tsx'),
  report: () => import('./report/OpenedReport.tsx'),
};

/** A page over the phone's records that has nothing to say before they are open. */
export default function RecordsPage({ view }: { view: keyof typeof VIEWS }) {
  return <LaterPage fetch={VIEWS[view]} now={now} />;
}
