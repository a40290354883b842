/** The folds of a page as `lookAt` names them; nobody imports these words from the site, so that a wrong word is found. */
export const MAYBE_OVER = 'folded under 按手机日期已结束，日期可能不对';
export const MAYBE_PLANNED = 'folded under 按手机日期还没开始，日期可能不对';
export const ELSEWHERE = 'folded under 别的乡镇的提醒';
export const TO_COME = 'folded under 还没开始的提醒';

/** What an alert's own page says where only the phone's clock has an opinion. */
export const DOUBT = '按手机日期，它不在有效的日子里；日期可能不对，请您自己看。';
