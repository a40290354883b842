import type { CallBack } from '../../../domain/desk/record.ts';
import type { Mistake } from '../../parts/mistakes.tsx';

/** What somebody of the team fills in after the call. */
export interface CallDraft {
  how: CallBack['how'] | undefined;
  /** The number that was rung, where it was not that of the form. */
  known: string;
  /** What came of comparing the check code. */
  code: CallBack['code'] | 'differs' | undefined;
  by: string;
}

export const NO_CALL: CallDraft = { how: undefined, known: '', code: undefined, by: '' };

const LONGEST_NAME = 20;

/** The call as it is kept, or what is missing. A check code that differs verifies nothing. `phone` is that of the form. */
export function callOf(
  { how, known, code, by }: CallDraft,
  { phone, digest, at }: { phone: string; digest: string; at: number },
): { call: CallBack } | { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const number = known.replace(/[\s-]/g, '');
  const who = by.trim();
  if (!how) mistakes.push({ field: 'call-how', words: '请选怎么问的本人' });
  if (how === 'known' && !/^\d{7,12}$/.test(number))
    mistakes.push({ field: 'call-known', words: '请写打的号码，只写数字' });
  if (!code) mistakes.push({ field: 'call-code', words: '请选核对码对没对上' });
  if (code === 'differs')
    mistakes.push({
      field: 'call-code',
      words: '核对码对不上，先不要核实：问清楚是不是填过别的一份',
    });
  if (who === '' || [...who].length > LONGEST_NAME)
    mistakes.push({ field: 'call-by', words: `请写谁问的，不超过 ${LONGEST_NAME} 个字` });
  if (!how || !code || code === 'differs' || mistakes.length > 0) return { mistakes };
  const rung = how === 'met' ? {} : { phone: how === 'form' ? phone : number };
  return { call: { at, by: who, how, ...rung, code, digest } };
}
