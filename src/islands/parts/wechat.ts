/** Whether the page stands in WeChat, where files, printing and calendars mostly do nothing. Only what is said depends on it. */
export function isInWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}
