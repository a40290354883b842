import type { Signs } from '../../../domain/grading/signs.ts';

/** When to call 120, before every number and above every result, whatever its colour. */
export function Emergency({ signs }: { signs: Signs }) {
  const { any, do: steps } = signs;
  const more = (
    <a className="more" href="/emergency/">
      看急救步骤
    </a>
  );
  return (
    <section className="now signs-first" aria-labelledby="now">
      <h3 className="any" id="now">
        <span className="phrase">{any.length > 0 ? '有下面任何一条，' : '觉得情况急，'}</span>
        <span className="phrase">马上打 120</span>
      </h3>
      {any.length > 0 && (
        <ul className="signs">
          {any.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
      <a className="button button-120" href="tel:120">
        拨打 120
      </a>
      {steps.length > 0 ? (
        <details>
          <summary>等车的时候这样做</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {more}
        </details>
      ) : (
        <p>{more}</p>
      )}
    </section>
  );
}
