import type { Citation } from './citation.ts';
import type { Finding } from './issue.ts';

/** Whether every source may stand under a published page: nothing unsure, nothing recalled without a note to the reviewer. */
export function checkCitations(
  citations: readonly Citation[],
  reviewNote: string | undefined,
): Finding[] {
  return citations.flatMap((citation, index): Finding[] => {
    if (citation.confidence === 'unsure') {
      return [
        {
          code: 'fact/unsure',
          path: ['sources', index, 'confidence'],
          found: 'unsure',
          say: `出处 ${citation.id} 标着 unsure（说法不一），不能发给居民。`,
          fix: '找到原文核对后改成 verified；查不清，就把这条出处管的话从正文里删掉。',
        },
      ];
    }
    if (citation.confidence === 'recalled' && !reviewNote) {
      return [
        {
          code: 'fact/recalled-without-note',
          path: ['sources', index, 'confidence'],
          found: 'recalled',
          say: `出处 ${citation.id} 是凭记忆写的（recalled），却没有审核说明。`,
          fix: '在 review 里加一行 note，告诉审核人哪些话要对照原文；读过原文就改成 verified。',
        },
      ];
    }
    return [];
  });
}
