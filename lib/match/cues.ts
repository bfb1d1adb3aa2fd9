// Words that are no name but speak for one: countries, trades, role phrases; and where a document has them.
import type { Document } from './document';
import { findMatches } from './find-matches';
import type { Cue, Gazetteer } from './gazetteer';

/** Tokens `first` to `end` of `block`; `position` is that of `first` in the whole document. */
export type CueHit = { cue: Cue; block: number; first: number; end: number; position: number };

/** All cues of `document` in text order; a phrase that is several cues is several hits. */
export function findCues(document: Document, { cues, cueLexicon }: Pick<Gazetteer, 'cues' | 'cueLexicon'>): CueHit[] {
  const hits: CueHit[] = [];
  for (const [block, tokens] of document.tokens.entries())
    for (const { first, end, names } of findMatches(tokens, {
      lexicon: cueLexicon,
      textOf: (target) => cues[target]?.text ?? '',
    }))
      for (const { target } of names)
        hits.push({
          cue: cues[target] as Cue,
          block,
          first,
          end,
          position: (document.offset[block] as number) + first,
        });
  return hits;
}
