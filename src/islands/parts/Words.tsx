import { piecesOf } from '../../domain/shared/unbroken.ts';

/** A text in which no day and no number with its unit is torn at the end of a line. It is read and copied as it is written. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} className="phrase">
            {piece}
          </span>
        ),
      )}
    </>
  );
}
