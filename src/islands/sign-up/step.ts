/** The pages of the form, one after the other. */
export const FORM_STEPS = ['who', 'where', 'wish'] as const;

export type FormStep = (typeof FORM_STEPS)[number];

/** What the page shows. The browser's history holds nothing but this name: it writes to the disk. */
export type Step =
  | 'start'
  /** The forms of this phone. */
  | 'mine'
  /** What a helper has to keep to. */
  | 'rules'
  | FormStep
  | 'review'
  /** For the person whom it is about, who holds the phone now. */
  | 'agree'
  | 'made';

/** The end of the page's address after `beginFrom`: the newest form is opened at once. */
export const BEGUN = '#begun';
