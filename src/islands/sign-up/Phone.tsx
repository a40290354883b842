/** A telephone number to tap. */
export function Phone({ phone, isDemo }: { phone: string; isDemo: boolean }) {
  return (
    <>
      <a className="telephone more" href={`tel:${phone}`}>
        {phone}
      </a>
      {isDemo && <small className="demo-phone">示例号码，打不通</small>}
    </>
  );
}
