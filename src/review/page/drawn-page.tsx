/** A page of a PDF as it is drawn, with the places of the words framed. */
import type { ReviewData, ReviewSpan } from '../data.ts';

interface Props {
  drawn: ReviewData['pages'][string];
  /** What is framed: only what stands on this page. */
  spans: readonly ReviewSpan[];
  label: string;
}

export function DrawnPage({ drawn: { width, height, svg }, spans, label }: Props) {
  const share = (length: number, whole: number) => `${Math.round((length / whole) * 10_000) / 100}%`;
  return (
    <div class="sheet">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />
      {spans.map(({ box }) =>
        box === undefined ? null : (
          <span
            class="frame"
            style={{
              left: share(box[0], width),
              top: share(box[1], height),
              width: share(box[2] - box[0], width),
              height: share(box[3] - box[1], height),
            }}
          />
        ),
      )}
    </div>
  );
}
