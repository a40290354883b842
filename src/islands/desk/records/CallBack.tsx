import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { ReceivedForm, SignUpRecord } from '../../../domain/desk/record.ts';
import type { Wish } from '../../../domain/sign-up/schema.ts';
import { Choice, TextField } from '../../parts/Fields.tsx';
import { type Mistake, Mistakes } from '../../parts/mistakes.tsx';
import { type CallDraft, callOf, NO_CALL } from './call-draft.ts';
import type { Save } from './use-saver.ts';

interface Props {
  record: SignUpRecord;
  /** The form that the person is asked about. */
  form: ReceivedForm & { content: Wish };
  now: () => number;
  save: Save;
}

/** The one way to 已核实: somebody of the team has asked the person, and says who, how, and whether the check code was right. */
export function CallBack(props: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CallForm {...props} onClose={() => setOpen(false)} />;
  return (
    <>
      <div className="desk-ways">
        <a className="button" href={`tel:${props.form.content.phone}`}>
          打 {props.form.content.phone}
        </a>
        <button type="button" className="button button-main" onClick={() => setOpen(true)}>
          打过电话，核实了
        </button>
      </div>
      <p className="hint">没人接，就在下面“备注”里记一句，改天再打。</p>
    </>
  );
}

function CallForm({ record, form, now, save, onClose }: Props & { onClose: () => void }) {
  const [draft, setDraft] = useState(NO_CALL);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const change = (changes: Partial<CallDraft>) => setDraft({ ...draft, ...changes });
  const wrong = (field: string) => mistakes.find((one) => one.field === field)?.words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { phone } = form.content;
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = callOf(draft, { phone, digest: form.digest, at: now() });
    setMistakes('mistakes' in read ? read.mistakes : []);
    if ('mistakes' in read) return;
    if (await save((before) => ({ ...before, call: read.call }), '记下了：已核实。')) onClose();
  };
  return (
    <form className="desk-form" onSubmit={keep} noValidate autoComplete="off">
      <h3 tabIndex={-1} ref={heading}>
        打过电话，核实了
      </h3>
      <Mistakes mistakes={mistakes} />
      <Choice
        {...{ id: 'call-how', legend: '怎么问的本人', value: draft.how, error: wrong('call-how') }}
        options={[
          { value: 'form', label: `打表上的电话 ${phone}` },
          { value: 'known', label: '打团队原来就有的电话' },
          { value: 'met', label: '当面问' },
        ]}
        onChange={(how) => change({ how })}
      />
      {draft.how === 'known' && (
        <TextField
          {...{ id: 'call-known', label: '打的号码', value: draft.known, digits: 12 }}
          error={wrong('call-known')}
          onChange={(known) => change({ known })}
        />
      )}
      <p>您先说核对码的前四位，请对方说后四位，和这个比：</p>
      <p className="desk-code">{record.code}</p>
      <Choice
        {...{ id: 'call-code', legend: '核对码', value: draft.code, error: wrong('call-code') }}
        options={[
          { value: 'read', label: '对上了' },
          { value: 'none', label: '对方手边没有，别的都说得对' },
          { value: 'differs', label: '对不上' },
        ]}
        onChange={(code) => change({ code })}
      />
      <TextField
        {...{ id: 'call-by', label: '谁问的', value: draft.by, error: wrong('call-by') }}
        onChange={(by) => change({ by })}
      />
      <div className="desk-ways">
        <button type="submit" className="button button-main">
          存下
        </button>
        <button type="button" className="button" onClick={onClose}>
          返回
        </button>
      </div>
    </form>
  );
}
