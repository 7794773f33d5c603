/** The text of a document with the words that a value was read from marked in it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewBlock, ReviewData, ReviewDocument, ReviewSpan } from '../data.ts';
import { pageKey } from '../page-key.ts';
import { DrawnPage } from './drawn-page.tsx';

interface Props {
  document: ReviewDocument | undefined;
  spans: readonly ReviewSpan[];
  pages: ReviewData['pages'];
  /** What is shown where the text is not at hand. */
  quote: string;
  place: string | null;
}

export function DocumentText({ document, spans, pages, quote, place }: Props) {
  const [asText, setAsText] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const first = spans[0];
  // The view moves when other words are marked.
  useEffect(() => {
    const mark = scroller.current?.querySelector('mark, .frame');
    if (!mark || !scroller.current) return;
    const at = mark.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    scroller.current.scrollTop += at - scroller.current.clientHeight / 3;
  }, [document?.id, first?.node, first?.start, asText]);
  if (document === undefined) return null;
  const { path, blocks, missing } = document;
  const page = first?.page;
  const drawn = page === undefined ? undefined : pages[pageKey(path, page)];
  return (
    <section class="document" aria-label="Document">
      <h3>
        {path}
        {place === null ? null : <span class="quiet">, {place}</span>}
      </h3>
      {drawn === undefined ? null : (
        <p class="buttons">
          <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
            The page
          </button>
          <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
            Its text
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="paper" ref={scroller} tabIndex={0} aria-label={`Text of ${path}`}>
        {drawn && !asText ? (
          <DrawnPage
            drawn={drawn}
            spans={spans.filter((span) => span.page === page)}
            label={`Page ${page} of ${path}`}
          />
        ) : blocks === null ? (
          <Quote quote={quote} missing={missing} />
        ) : (
          blocks.map((block) => <Block block={block} spans={spans} />)
        )}
      </section>
    </section>
  );
}

function Quote({ quote, missing }: { quote: string; missing: string | null }) {
  return (
    <>
      <p class="quiet">The whole text is not shown: {missing}.</p>
      {quote === '' ? null : (
        <blockquote>
          <mark>{quote}</mark>
        </blockquote>
      )}
    </>
  );
}

function Block({ block, spans }: { block: ReviewBlock; spans: readonly ReviewSpan[] }) {
  const own = spans.filter(({ node }) => node === block.id);
  if (block.type === 'table') {
    return (
      <table>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map(([start, end, columns, rows]) => (
                <td colSpan={columns} rowSpan={rows}>
                  {marked(block.text, start, end, own)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const text = marked(block.text, 0, block.text.length, own);
  if (block.type === 'heading') return <p class={`heading level-${Math.min(block.level, 4)}`}>{text}</p>;
  return <p class={block.type === 'listItem' ? 'item' : undefined}>{text}</p>;
}

/** A stretch of a block's text, with what the spans take up of it marked. */
function marked(text: string, from: number, to: number, spans: readonly ReviewSpan[]): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = from;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const [begin, stop] = [Math.max(start, at), Math.min(end, to)];
    if (begin >= stop) continue;
    parts.push(text.slice(at, begin), <mark>{text.slice(begin, stop)}</mark>);
    at = stop;
  }
  parts.push(text.slice(at, to));
  return parts;
}
