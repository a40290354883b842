import { useMemo, useState } from 'react';
import { fromBase64Url } from '../../../envelope/base64url.ts';
import { toLink, toPictureText } from '../../../envelope/carried.ts';
import { qrPicture } from '../../../formats/qr-picture.ts';
import { CopyLetters, useAddress } from '../../parts/hand-over.tsx';
import { isInWeChat } from '../../parts/wechat.ts';

interface Props {
  /** The envelope, base64url. */
  sealed: string;
  /** Where the team opens it. Without it the text still can be pasted there. */
  desk: string | undefined;
}

type Way = 'picture' | 'text' | 'file';

const WAYS = [
  { way: 'picture', label: '发图片' },
  { way: 'text', label: '发文字' },
  { way: 'file', label: '发文件' },
] as const;

/** The envelope as a picture, a text or a file: one way at a time, so that no phone reads two pictures at once. */
export function Ways({ sealed, desk = '' }: Props) {
  const bytes = useMemo(() => fromBase64Url(sealed) ?? new Uint8Array(), [sealed]);
  const picture = useMemo(() => qrPicture(toPictureText(desk, bytes)), [desk, bytes]);
  const [way, setWay] = useState<Way>(picture ? 'picture' : 'text');
  return (
    <>
      <fieldset className="field">
        <legend className="visually-hidden">怎么发</legend>
        <div className="sizes">
          {WAYS.map((one) => (
            <button
              key={one.way}
              type="button"
              className="pill"
              aria-pressed={way === one.way}
              onClick={() => setWay(one.way)}
            >
              {one.label}
            </button>
          ))}
        </div>
      </fieldset>
      {way === 'picture' && (picture ? <Picture {...picture} /> : <NoPicture />)}
      {way === 'text' && (
        <CopyLetters
          letters={toLink(desk, bytes)}
          why="复制下面的文字，用微信发给联络员或团队。要整段发，不要改。"
        />
      )}
      {way === 'file' &&
        (isInWeChat() ? <NoFile /> : <File sealed={bytes} name={fileName(sealed)} />)}
      <p>帮您转的人打不开。他只知道：有人给这个团队交了一份登记。</p>
      <p>没有他们的微信？拿着手机去村卫生室，请村医转。或者打团队电话登记。</p>
    </>
  );
}

function Picture({ url, side }: { url: string; side: number }) {
  return (
    <>
      <p>
        {isInWeChat()
          ? '长按图片，点“发送给朋友”，发给联络员或团队。'
          : '长按图片，存到手机里，再用微信发给联络员或团队。'}
        这张图您自己不用扫。
      </p>
      <img className="envelope" src={url} width={side} height={side} alt="封好的登记，一张二维码" />
    </>
  );
}

function NoPicture() {
  return <p>这一份字数多，图片太密，扫不出来。请发文字或者文件。</p>;
}

function NoFile() {
  return <p>微信里存不了文件。请点“发图片”或者“发文字”，一样能到。</p>;
}

function File({ sealed, name }: { sealed: Uint8Array; name: string }) {
  const address = useAddress(sealed);
  return (
    <>
      <p>先存成文件，再用微信的“文件”发给联络员或团队。</p>
      <div className="ways">
        <a className="button" href={address} download={name}>
          存成文件
        </a>
      </div>
      <p className="hint">文件叫 {name}，一般在手机的“下载”里。点了没有反应，就发图片或者文字。</p>
    </>
  );
}

/** The same for the same envelope; its letters are drawn out of what is sealed, and say nothing. */
function fileName(sealed: string): string {
  return `mingbairen-${sealed.replace(/[^a-z]/g, '').slice(-8)}.age`;
}
