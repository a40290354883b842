/**
 * The closed lists of CAP 1.2 (OASIS, section 3.2.2) that an author chooses from, each with what it means in Chinese.
 * Values of the standard that no reminder of ours can have (`Past`, `Unlikely`) are left out.
 */
export const CATEGORIES = {
  Geo: '地质',
  Met: '天气',
  Safety: '公共安全',
  Security: '治安',
  Rescue: '救援',
  Fire: '火灾',
  Health: '健康',
  Env: '环境',
  Transport: '交通',
  Infra: '水电气设施',
  CBRNE: '化学、放射',
  Other: '其他',
} as const;

/** How soon people must act. */
export const URGENCIES = {
  Immediate: '马上做',
  Expected: '一小时内就要做',
  Future: '近期要做',
  Unknown: '说不准',
} as const;

/** How bad it can be. */
export const SEVERITIES = {
  Extreme: '特别严重',
  Severe: '严重',
  Moderate: '中等',
  Minor: '轻',
  Unknown: '说不准',
} as const;

/** How sure it is that it happens. */
export const CERTAINTIES = {
  Observed: '已经发生',
  Likely: '多半会发生',
  Possible: '可能发生',
  Unknown: '说不准',
} as const;

/** What a message is: a new alert, one that takes the place of an earlier one, or the end of one. */
export const MESSAGE_TYPES = { Alert: '新提醒', Update: '更新', Cancel: '解除' } as const;

export type Category = keyof typeof CATEGORIES;
export type Urgency = keyof typeof URGENCIES;
export type Severity = keyof typeof SEVERITIES;
export type Certainty = keyof typeof CERTAINTIES;
export type MessageType = keyof typeof MESSAGE_TYPES;

/** Whether an alert of that severity stands above a page's title. */
export function isSevere(severity: Severity): boolean {
  return severity === 'Extreme' || severity === 'Severe';
}
