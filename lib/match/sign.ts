// What detection weighs: a name that may stand for an entity at a place of a document, and what speaks for or against it.
import type { Reason } from '../model/mention';
import type { Candidate, Document } from './document';
import type { Gazetteer, GazetteerName } from './gazetteer';
import type { Support } from './support';
import type { Weights } from './weights';
import { isInCapitals } from './written-so';

/** What speaks for or against a name: the weight that it has, and how it is told. */
export type Sign = { weight: keyof Weights; rule: Reason['rule']; detail: string };

export type Context = { document: Document; gazetteer: Gazetteer; support: Support };
/** `doubt` as `findDoubt` tells it for the candidate. */
export type Weighed = { candidate: Candidate; entity: number; name: GazetteerName; doubt: string | undefined };

/** Kinds of bodies that are named by their acronym and country. */
export const AUTHORITIES = new Set<string>(['regulator', 'central-bank', 'public-body']);

/** Whether it is in capitals throughout, as a word at the front of a sentence is not. */
export function isAcronymLike({ isLoud }: Candidate, surface: string): boolean {
  return !isLoud && surface.length > 1 && isInCapitals(surface);
}
