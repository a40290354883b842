/** One line of a list of pages. With `reviewDue`, the phone takes it out of the list when its review is 30 days late, unless `keep`. */
export interface Row {
  path: string;
  title: string;
  note?: string | undefined;
  reviewDue?: string | undefined;
  keep?: boolean;
}
