/** In the place of records, before there is anybody to whom they could belong. */
export function NobodyYet() {
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">先添加家里人</h2>
      <p>记录要记在人的名下。添加一位，再回到这里。</p>
      <div className="ways">
        <a className="button button-main" href="/me/">
          去添加家人
        </a>
        <a className="button" href="/me/backup/">
          恢复备份
        </a>
      </div>
    </section>
  );
}
