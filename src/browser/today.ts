/**
 * The county's calendar day by the phone's clock, `YYYY-MM-DD`. A phone whose clock stands before the day of the build is
 * taken to be on that day: time has passed at least until then.
 */
export function phoneToday(): string {
  const built = document.documentElement.dataset.built ?? '';
  const phone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return phone > built ? phone : built;
}
