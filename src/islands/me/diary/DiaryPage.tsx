import { LaterPage } from '../later-page.tsx';

/** The phone's clock is read here and nowhere else on this page. */
const now = () => Date.now();

const fetch = () => import('./OpenedDiary.tsx');

/** The diary on this phone: what was measured, and what it means. */
export default function DiaryPage() {
  return <LaterPage fetch={fetch} now={now} />;
}
