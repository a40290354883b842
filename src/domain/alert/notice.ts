/** What the phone is told of an alert, in the built pages and in `/alerts/current.json`. */
export interface Notice {
  /** The alert file's id: its page is `/alerts/<id>/`. */
  id: string;
  title: string;
  /** Severe ones stand above the title of every page. */
  severe: boolean;
  /** `county`, or the ids of townships with spaces between. */
  area: string;
  /** The area in words. */
  where: string;
  /** When it holds, as `spansToText` writes it. */
  times: string;
}

/** `/alerts/current.json`: every alert that can still be current after `built` (a moment with its zone), or was just lifted then. */
export interface NoticeFile {
  v: 1;
  built: string;
  alerts: Notice[];
}
