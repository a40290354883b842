import { useEffect, useRef, useState } from 'react';

/** Longer texts make a phone stumble, and no chat program takes them. In characters. */
export const LONGEST_LETTERS = 300_000;

interface CopyProps {
  letters: string;
  /** Why somebody would copy, and what the text is good for. */
  why: string;
  /** What stands above the text; the id keeps several on one page apart. */
  label?: string;
  id?: string;
  onTry?: () => void;
  /** Where the text may be changed before it is copied. */
  onEdit?: (letters: string) => void;
}

/** A text to be copied into a chat, for where no file can be saved. */
export function CopyLetters(props: CopyProps) {
  const { letters, why, label = '要发出去的文字', id = 'letters', onTry, onEdit } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<'copied' | 'refused'>();
  const copy = () => {
    field.current?.focus();
    field.current?.select();
    // Old, but the one way that every browser here has, WeChat's included, and that needs no permission.
    setAnswer(document.execCommand?.('copy') ? 'copied' : 'refused');
    onTry?.();
  };
  return (
    <>
      <p>{why}</p>
      <div className="ways">
        <button type="button" className="button" onClick={copy}>
          复制文字
        </button>
      </div>
      <p role="status">
        {answer === 'copied' && '复制好了。到聊天里长按输入框，点“粘贴”，再发出去。'}
        {answer === 'refused' && '手机不让直接复制。字已经选好：长按下面的字，点“复制”。'}
      </p>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          ref={field}
          readOnly={!onEdit}
          rows={4}
          value={letters}
          onChange={({ target }) => onEdit?.(target.value)}
        />
      </div>
    </>
  );
}

/** An address for some bytes, as long as they are shown. */
export function useAddress(
  bytes: Uint8Array,
  type = 'application/octet-stream',
): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
}
