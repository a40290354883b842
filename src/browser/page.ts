import { startPrinting } from './print.ts';
import { startReviewDates } from './review-date.ts';
import { startTextSize } from './text-size.ts';

startTextSize();
startReviewDates();
startPrinting();
