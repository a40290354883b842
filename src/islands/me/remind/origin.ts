import type { CalendarOrigin } from './reminder-events.ts';

/** Where reminders come from, as the page says around the tool: the county's names and domain are none of its business. */
export function originOfPage(): { origin: CalendarOrigin; siteNameOnPaper: string } {
  const page = document.querySelector<HTMLElement>('[data-authority]');
  const { authority = location.host, siteName = '', home = location.href } = page?.dataset ?? {};
  return {
    origin: { name: `家人的提醒（${siteName}）`, authority, url: home },
    siteNameOnPaper: siteName,
  };
}
