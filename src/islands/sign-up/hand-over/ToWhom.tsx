import { type Callee, TeamPhone } from './TeamPhone.tsx';

/** To whom it is sealed, to be compared with what hangs on the wall before anything is sent. */
export function ToWhom({ callee, phrase }: { callee: Callee; phrase: string | undefined }) {
  return (
    <>
      <p>
        封给<strong>{callee.name}</strong>，只有这个团队打得开。团队的钥匙丢了，才用县里的备用钥匙。
      </p>
      {phrase && (
        <div className="team-phrase">
          <p>团队暗语</p>
          <p>
            {[phrase.slice(0, 3), phrase.slice(3)].map((three) => (
              <strong key={three}>{three}</strong>
            ))}
          </p>
        </div>
      )}
      <p>墙上的团队海报，也印着这六个字。一样才发；不一样先别发，打电话问。</p>
      <p>看不到海报，就打电话，请团队念给您听。</p>
      <TeamPhone callee={callee} />
    </>
  );
}
