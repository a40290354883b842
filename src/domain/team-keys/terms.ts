/** A stolen key opens what was sealed for it while it was in use: no key is used for longer. In days. */
export const LONGEST_LIFE = 200;

/** For how long keys and lists are made: half a year, and some days in which the next one can be made in peace. */
export const USUAL_LIFE = 180;

/** What was sealed for a key before it ended is still on its way: for so many days the team keeps it, and the list names it. */
export const GRACE = 30;
