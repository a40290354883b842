/** In the place of records that are hidden on this phone. */
export function HiddenRecords({ onShow }: { onShow: () => void }) {
  return (
    <>
      <p>名字和记录都藏起来了。</p>
      <div className="ways">
        <button type="button" className="button" onClick={onShow}>
          显示
        </button>
      </div>
    </>
  );
}
