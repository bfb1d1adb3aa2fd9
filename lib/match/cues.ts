// Words that are no name but speak for one: countries, trades, role phrases; and where a document has them.
import type { EntityKind } from '../model/entity';
import type { Document } from './document';
import { findMatches } from './find-matches';
import { foldText } from './fold';
import type { Cue, Gazetteer } from './gazetteer';
import { standsApart } from './places';

/** Tokens `first` to `end` of `block`; `position` is that of `first` in the whole document. */
export type CueHit = { cue: Cue; block: number; first: number; end: number; position: number };

/** The cues of a document, each list in text order. */
export type Cues = {
  byCountry: Map<string, CueHit[]>;
  /** Words of a trade, by the kinds of entity that they support. */
  byKind: Map<EntityKind, CueHit[]>;
  roles: CueHit[];
  /** Names of places that may stand for a body. */
  places: CueHit[];
  /** Places (`block token`) right after a word that stands before a namesake, and right before one that stands after. */
  namesakes: { before: Set<string>; after: Set<string> };
  /** Different words of financial trades, but in blocks that stand apart. */
  trades: Set<string>;
  /** Whether a token lies in a cue. */
  covers: (block: number, token: number) => boolean;
};

/** Kinds of entity whose trades are financial through and through. */
const FINANCIAL = new Set<EntityKind>(['bank', 'insurer', 'broker', 'payment-firm', 'crypto-firm', 'central-bank']);

/** All cues of `document`; a phrase that is several cues is several hits. */
export function findCues(document: Document, { cues, cueLexicon }: Pick<Gazetteer, 'cues' | 'cueLexicon'>): Cues {
  const byCountry = new Map<string, CueHit[]>();
  const byKind = new Map<EntityKind, CueHit[]>();
  const roles: CueHit[] = [];
  const places: CueHit[] = [];
  const namesakes = { before: new Set<string>(), after: new Set<string>() };
  const trades = new Set<string>();
  const covered: Uint8Array[] = [];
  for (const [block, tokens] of document.tokens.entries()) {
    const cover = new Uint8Array(tokens.count);
    const isApart = standsApart(document.article, block);
    const textOf = (target: number) => cues[target]?.text ?? '';
    for (const { first, end, names } of findMatches(tokens, { lexicon: cueLexicon, textOf })) {
      // A town is a capitalised word like others to whatever asks what stands beside a name.
      if (names.some(({ target }) => cues[target]?.type !== 'place')) cover.fill(1, first, end);
      for (const { target } of names) {
        const cue = cues[target] as Cue;
        const hit = { cue, block, first, end, position: (document.offset[block] as number) + first };
        if (cue.type === 'country') append(byCountry, cue.country, hit);
        else if (cue.type === 'trade') {
          for (const kind of cue.supports) append(byKind, kind, hit);
          if (!isApart && cue.supports.some((kind) => FINANCIAL.has(kind))) trades.add(foldText(cue.text));
        } else if (cue.type === 'calendar') continue;
        else if (cue.type === 'namesake')
          namesakes[cue.position].add(`${block} ${cue.position === 'before' ? end : first}`);
        else if (cue.type === 'place') places.push(hit);
        else roles.push(hit);
      }
    }
    covered.push(cover);
  }
  return {
    byCountry,
    byKind,
    roles,
    places,
    trades,
    namesakes,
    covers: (block, token) => covered[block]?.[token] === 1,
  };
}

/** The hits of a list in text order that begin at most `reach` tokens from `position`, on either side. */
export function hitsNear(hits: readonly CueHit[] | undefined, position: number, reach: number): CueHit[] {
  const near: CueHit[] = [];
  if (!hits) return near;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.position ?? 0) < position - reach) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < hits.length; at++) {
    const hit = hits[at] as CueHit;
    if (hit.position > position + reach) break;
    near.push(hit);
  }
  return near;
}

function append<Key>(map: Map<Key, CueHit[]>, key: Key, hit: CueHit): void {
  const list = map.get(key);
  if (list) list.push(hit);
  else map.set(key, [hit]);
}
