/**
 * The phrases of the keys in `content/demo-identity.yaml`: the example county's own, its recovery key's, its teams'. Everybody
 * has their secret halves, so a live site must never use one, wherever it was copied to. Add, never remove.
 */
const PUBLISHED: ReadonlySet<string> = new Set([
  '俩硬录旅恢房',
  '血蚀兵瓦次及',
  '果师尖尝北填',
  '割阳硫饮朋旦',
  '父灭攻秧米固',
  '护或王价草年',
  '集模愈备统廷',
  '安白怨始划加',
  '池为才从敌盖',
  '特函优示抛近',
  '耐伴寸回尼炉',
  '拌得伍幸粘竞',
  '腐扬借算皮封',
  '接族锋闷悬氏',
]);

/** Whether everybody has the secret half of the key with that phrase. */
export function isPublishedPhrase(phrase: string): boolean {
  return PUBLISHED.has(phrase);
}
