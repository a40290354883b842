import { startAlerts } from './alerts.ts';
import { startCopying } from './copy.ts';
import { startOwed } from './owed.ts';
import { startPrinting } from './print.ts';
import { registerWorker } from './register-worker.ts';
import { startReviewDates } from './review-date.ts';
import { startTextSize } from './text-size.ts';
import { startTownship } from './township.ts';

// The team's desk takes pieces of this file, and wants nothing of what it does.
if (!('desk' in document.documentElement.dataset)) {
  startTextSize();
  startReviewDates();
  startPrinting();
  startTownship();
  startAlerts();
  startCopying();
  startOwed();
  registerWorker();
}
