import { dateInWords } from '../../domain/shared/calendar-date.ts';
import { fromListText } from '../../domain/team-keys/list-text.ts';
import { CopyLetters } from '../parts/hand-over.tsx';
import type { Place } from './desk-settings.ts';
import type { Session } from './session.ts';

/** The key that is used now, how the county's list speaks of it, and what to send to the county. */
export function CurrentKey({ place, session }: { place: Place; session: Session }) {
  const { keyFile } = place.settings;
  const [key, ...older] = session.keys;
  if (!key) return null;
  const { recipient, phrase, since, isPublished } = key;
  const published = Object.values((keyFile && fromListText(keyFile.text))?.teams ?? {}).flat();
  const listed = published.find((one) => one.recipient === recipient);
  const isOlderListed = older.some((key) =>
    published.some((one) => one.recipient === key.recipient),
  );
  return (
    <section aria-labelledby="current-key">
      <h2 id="current-key">现在用的钥匙</h2>
      <p className="key-phrase">{phrase}</p>
      <p>
        {listed ? '这六个字要和海报上的一样。' : '县里公布以后，海报上印这六个字。'}
        这台电脑 {dateInWords(since)}开始用它。
      </p>
      {listed && (
        <p>
          县里的单子上有它：{dateInWords(listed.from)}起，到 {dateInWords(listed.until)}
          为止。到期前一个月，换一把新的。
        </p>
      )}
      {!listed && !isPublished && (
        <>
          <div className="warning">
            <p>
              <strong>
                县里的单子上还没有它，
                {isOlderListed ? '居民现在还用旧的。' : '居民还不能登记给您。'}
              </strong>
              把下面的文字发给县里。公钥可以公开，电话里再念一遍六个字。
            </p>
          </div>
          <CopyLetters
            letters={forCounty(recipient, phrase)}
            label="发给县里的文字"
            why="复制文字，发给县里管钥匙的人。"
          />
        </>
      )}
    </section>
  );
}

/** The key stands in the last line: the county's command reads line after line until it has come. */
function forCounty(recipient: string, phrase: string): string {
  return [
    '团队的公钥，请加进县里的单子（npm run team:key -- add 团队编号）。',
    `团队暗语：${phrase}`,
    `公钥：${recipient}`,
  ].join('\n');
}
