interface AlertKindRule {
  label: string;
  /** How many days one alert of the kind may hold (house rule, content/handbook/008-alerts.md). */
  longestDays: number;
  /** Whether it speaks of what only an authority may announce, and must cite that authority's own warning. */
  needsWarning: boolean;
}

/** What an alert is about, how long it may hold, and whether it must cite a warning. */
export const ALERT_KINDS = {
  season: { label: '季节提醒', longestDays: 184, needsWarning: false },
  occasion: { label: '节日、活动提醒', longestDays: 62, needsWarning: false },
  health: { label: '一般健康提醒', longestDays: 92, needsWarning: false },
  weather: { label: '天气', longestDays: 7, needsWarning: true },
  epidemic: { label: '疫情', longestDays: 62, needsWarning: true },
  emergency: { label: '突发事件', longestDays: 14, needsWarning: true },
} as const satisfies Record<string, AlertKindRule>;

export type AlertKind = keyof typeof ALERT_KINDS;

/** How long “警报已解除” stays visible, in milliseconds: 72 hours. Also the longest that a Cancel may hold. */
export const LIFTED_NOTICE_MS = 72 * 3_600_000;
