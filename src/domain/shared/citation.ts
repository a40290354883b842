import { z } from 'zod';

/** How sure a statement is, in the words of the fact register, surest first. */
export const CONFIDENCES = ['verified', 'verified-2nd', 'recalled', 'unsure'] as const;

/** The confidences with which a figure may be shown. */
export const PUBLISHABLE = CONFIDENCES.slice(0, 3) as ['verified', 'verified-2nd', 'recalled'];

/** What a reader is told beside a source of that confidence; a verified one needs no remark. */
export const CONFIDENCE_REMARKS: Record<(typeof CONFIDENCES)[number], string> = {
  verified: '',
  'verified-2nd': '读的是转述',
  recalled: '待核对原文',
  unsure: '说法不一',
};

/** One source under a page: which document, where in it, how sure, and which sentences stand on it. */
export const citation = z.strictObject({
  id: z.string().min(1).describe('出处编号，要先登记在 content/sources.yaml'),
  place: z.string().min(1).max(60).describe('在那份文件的哪里：第几条、第几节、哪一页'),
  confidence: z
    .enum(CONFIDENCES)
    .describe(
      '有多准：verified 读过原文；verified-2nd 读的是转述；recalled 凭记忆，要写审核说明；unsure 不能发',
    ),
  covers: z
    .array(z.string().min(2).max(80))
    .default([])
    .describe(
      '这条出处管住的原句或短语，要和正文里的字一模一样；正文里每个带单位的数字都要有一条管住它',
    ),
});

export type Citation = z.infer<typeof citation>;
