import { dateInWords } from '../domain/shared/calendar-date.ts';
import { CONFIDENCE_REMARKS, type Citation as FullCitation } from '../domain/shared/citation.ts';
import { isSigned, type Review } from '../domain/shared/review.ts';
import { sourceOf } from './registers.ts';

type Citation = Pick<FullCitation, 'id' | 'place' | 'confidence'>;

// Sentences are put together here and not in markup: there a line break would show as a gap between Chinese characters.

/** A citation as a reader can look it up: title, number, issuer, year, place, and a remark where it is not first-hand. */
export function citationInWords(citation: Citation): string {
  const { title, number, issuer, year } = sourceOf(citation.id);
  return `《${title}》${number ? `（${number}）` : ''}，${issuer}，${year ? `${year} 年` : '原件没印年份'}。${placeInWords(citation)}`;
}

/** A citation in short: title and place. */
export function citationInShort(citation: Citation): string {
  return `《${sourceOf(citation.id).title}》${placeInWords(citation)}`;
}

function placeInWords(citation: Citation): string {
  const remark = CONFIDENCE_REMARKS[citation.confidence];
  return `${citation.place}${remark ? `（${remark}）` : ''}`;
}

/** Who has reviewed a page, or who has yet to. */
export function reviewInWords(review: Review): string {
  return isSigned(review)
    ? `审核：${review.organisation}${review.name}（${review.title}），${dateInWords(review.date ?? '')}。`
    : `等${review.organisation}的${review.role}审核，审核前只作示例。`;
}

/** What stands beside the label on a page that a machine helped to write. */
export function machineHelpInWords(signed: boolean): string {
  return signed
    ? '初稿由机器（AI）帮忙写成，已由审核人逐句核对。'
    : '初稿由机器（AI）帮忙写成，还没有医生逐句核对。';
}

/** When a page came out, changed and falls due. */
export function datesInWords(page: { published: string; revised: string; review: Review }): string {
  return `发布 ${dateInWords(page.published)}，修改 ${dateInWords(page.revised)}；${dateInWords(page.review.nextDue)}前再复查。`;
}
