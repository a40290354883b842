import type { Offer } from '../../../domain/service-package/choose.ts';
import type { Services } from '../../../domain/service-package/compare.ts';

/** A package as the page for choosing shows it. */
export interface OfferedPackage extends Offer, Services {
  title: string;
  short: string;
  who: string;
  /** Who pays what, a line each. */
  money: readonly string[];
  /** The county has set its price. */
  isPriced: boolean;
  /** What it rests on. */
  basis: readonly string[];
  /** The day on which its review falls due. */
  due: string;
}

/** What the page for choosing gets from the county's content (`library/packages.ts`). */
export interface ChoiceProps {
  packages: readonly OfferedPackage[];
  /** The names of the services that everybody has. */
  common: readonly string[];
  /** The title of the list that says how to choose for who belongs to several groups. */
  list: string | undefined;
  /** The version of the sign-up form; none where there is no form. */
  form: number | undefined;
  hasTeams: boolean;
}
