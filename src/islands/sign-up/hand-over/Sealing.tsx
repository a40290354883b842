import { useEffect, useRef, useState } from 'react';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import { painted } from '../../parts/painted.ts';
import type { FormContent } from '../form-content.ts';
import type { Forms, SignUpProps } from '../page-props.ts';
import type { Order } from './orders.ts';
import { type SealTrouble, sealAndKeep } from './seal-and-keep.ts';
import { calleeOf, TeamPhone } from './TeamPhone.tsx';
import { troubleInWords } from './trouble-words.ts';

interface Props {
  order: Order;
  signUps: Forms;
  page: SignUpProps;
  now: () => number;
  onSealed: (kept: KeptSignUp<FormContent>) => void;
  onBack: () => void;
}

/** While a form is sealed; and why it was not, with the ways out. */
export function Sealing({ order, signUps, page, now, onSealed, onBack }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<SealTrouble>();
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let isStale = false;
    const seal = async () => {
      await painted();
      if (isStale) return;
      const outcome = await sealAndKeep(order, page.keyFile, signUps, now).catch(
        () => ({ trouble: 'failed' }) as const,
      );
      if (isStale) return;
      if ('trouble' in outcome) setTrouble(outcome.trouble);
      else onSealed(outcome.kept);
    };
    void seal();
    return () => {
      isStale = true;
    };
    // One order is sealed once, and once more when the reader asks for it.
  }, [order, attempt]);
  useEffect(() => box.current?.focus(), [trouble]);
  if (!trouble) {
    return (
      <div role="status">
        <p>正在封好，旧手机要等几秒。请不要关这一页。</p>
      </div>
    );
  }
  const { title, text, canTry } = troubleInWords(trouble);
  const again = () => {
    setTrouble(undefined);
    setAttempt(attempt + 1);
  };
  return (
    <div className="warning" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>没有封，也没有发出去：{title}</strong>
      </p>
      <p>{text}</p>
      {trouble !== 'gone' && <p>您填的都还在。</p>}
      <TeamPhone callee={calleeOf(page, order.team)} />
      <p>
        <a className="more" href="/family-doctor/paper/">
          打印纸质表
        </a>
      </p>
      <div className="ways">
        {canTry && (
          <button type="button" className="button button-main" onClick={again}>
            再试一次
          </button>
        )}
        <button type="button" className="button" onClick={onBack}>
          返回
        </button>
      </div>
    </div>
  );
}
