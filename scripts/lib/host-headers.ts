/** The response headers of the site, in one place: our own server, the tests and the files for other hosts read them here. */

export type Headers = Readonly<Record<string, string>>;

/** What no page of this site asks for. A tool that needs one of these opens it here, for everybody to see. */
const REFUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** On every answer, errors included. */
export const EVERY_RESPONSE: Headers = {
  // One year, as ASVS 3.4.1 asks; browsers ignore it over plain http, so it does no harm on localhost.
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The rest of the policy stands in each page as a meta element, where frame-ancestors is not allowed.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** The value of one header for the paths that a pattern names. */
export interface PathRule {
  /** `/folder/` for everything below it, else one exact path. */
  path: string;
  value: string;
  /** Whether pages lie below it, not only files. */
  holdsPages?: true;
}

/** How long browsers may keep what is not simply asked for anew each time. */
export const CACHE_RULES: readonly PathRule[] = [
  // Their names carry a hash of what is in them.
  { path: '/_astro/', value: 'public, max-age=31536000, immutable' },
  // A service worker that is kept by a cache in between cannot be mended.
  { path: '/sw.js', value: 'no-cache, no-store, must-revalidate' },
  // The team's desk is kept by no cache.
  { path: '/desk/', value: 'no-store', holdsPages: true },
  // What holds now, and the server's own time with it: an answer out of any cache would be yesterday's.
  { path: '/alerts/current.json', value: 'no-store' },
];

/** Files whose type hosts do not know, or send without saying that the words are UTF-8. */
export const TYPE_RULES: readonly PathRule[] = [
  { path: '/alerts/calendar.ics', value: 'text/calendar; charset=utf-8' },
  { path: '/calendar/immunisation/', value: 'text/calendar; charset=utf-8' },
];

/** Everything else, pages above all: kept, but used only after the host was asked whether it is still right. */
export const DEFAULT_CACHE = 'no-cache';

/** Files for hosts, written beside the pages; nobody is meant to read them through the web. */
export const HOST_FILES = ['_headers', '.htaccess', 'nginx-headers.conf'] as const;

/** The headers of an answer to `path` (decoded, no query) with `status`. A missing file must never be remembered. */
export function headersFor(path: string, status: number): Headers {
  const rule = CACHE_RULES.find(({ path: ruled }) =>
    ruled.endsWith('/') ? path.startsWith(ruled) : path === ruled,
  );
  const cache = status < 400 && rule ? rule.value : DEFAULT_CACHE;
  return { ...EVERY_RESPONSE, 'Cache-Control': cache };
}
