// Text → mentions: the order of the steps of detection. Pure: the same article and gazetteer give the same mentions.
import type { NameKind } from '../model/entity';
import type { Article, Mention, MentionKind, Reason } from '../model/mention';
import { createAuthorityFinder } from './authorities';
import { findCues } from './cues';
import { type Definitions, readDefinitions } from './definitions';
import {
  type Candidate,
  candidateAt,
  createOverlapTest,
  type Document,
  gapBefore,
  isCapitalised,
  opensSentence,
  readDocument,
  spanOf,
} from './document';
import { findDoubt } from './doubts';
import { type Support, weighEvidence } from './evidence';
import { foldText } from './fold';
import type { Gazetteer, GazetteerName } from './gazetteer';
import { createMetonymFinder } from './metonyms';
import { createRoleFinder, type Named } from './roles';
import { decideLoud } from './shouting';
import { createSlipFinder } from './slips';
import { type Tokens, tokenise, tokenText } from './tokens';
import { readTopic, type Topic } from './topic';
import { FITTED, type Weights } from './weights';

const KIND_OF_NAME: Record<NameKind, MentionKind> = {
  official: 'name',
  native: 'name',
  exonym: 'name',
  short: 'short',
  acronym: 'acronym',
  former: 'former-name',
  typo: 'typo',
  descriptor: 'descriptor',
};

/** Different words of a financial trade on a page that is about money. Set by hand: ordinary news has one or two. */
const FINANCIAL_WORDS = 5;

const CONFIDENCE = { name: 0.97, descriptor: 0.9, slip: 0.85, role: 0.85, metonym: 0.75 } as const;

/** Entities that a mention tells as turned down: as many as a reader takes in at a glance. */
const MOST_TURNED_DOWN = 5;

/** Words that often open the name of another institution: «Bank of China» inside «Agricultural Bank of China». */
const INSTITUTION = /^(?:bank|banque|banco|banca|central|national|federal|monetary|commission|authority|autorite)$/u;

type Options = { isPackEnabled?: (pack: string) => boolean };
export type MentionFinder = (article: Article, options?: Options) => Mention[];
export type Detector = (article: Article, options?: Options) => { topic: Topic; mentions: Mention[] };

/** A function that finds the mentions of an article of any topic. */
export function createMentionFinder(gazetteer: Gazetteer, weights?: Weights): MentionFinder {
  const detect = createDetector(gazetteer, weights);
  return (article, options) => detect(article, options).mentions;
}

/**
 * A function that tells an article's topic, and finds its mentions: sorted by block and start; a role phrase may contain the name it
 * speaks of, otherwise mentions do not overlap. Prepare it once per gazetteer.
 */
export function createDetector(gazetteer: Gazetteer, weights: Weights = FITTED): Detector {
  const neighbours = readNeighbours(gazetteer);
  const acronymOwners = countAcronymOwners(gazetteer);
  const findAuthorities = createAuthorityFinder(gazetteer);
  const findMetonyms = createMetonymFinder(gazetteer);
  const findRoles = createRoleFinder(gazetteer.entities);
  const findSlips = createSlipFinder(gazetteer);

  return (article, { isPackEnabled = () => true } = {}) => {
    const isEnabled = (entity: number) => isPackEnabled(gazetteer.entities[entity]?.pack ?? '');
    const document = readDocument(article, { gazetteer, isEnabled });
    const definitions = readDefinitions(document, gazetteer.entities);
    const cues = findCues(document, gazetteer);
    const authorities = findAuthorities(document, [...cues.byCountry.values()].flat()).filter(
      (hit) => isEnabled(hit.entity) && !isNamedThere(hit, document),
    );
    const support: Support = {
      named: new Set(
        document.candidates
          .filter(
            (candidate) =>
              !isInsideInstitution(candidate, document, definitions) && !findDoubt(candidate, document, cues),
          )
          .flatMap(fullyNamed),
      ),
      neighbours,
      cues,
      definitions,
      believed: new Map(),
      isFinancial: cues.trades.size >= FINANCIAL_WORDS,
      weights,
      acronymOwners,
    };
    for (const { entity } of authorities) support.named.add(entity);
    for (const entity of support.definitions.values()) if (entity !== 'other') support.named.add(entity);

    const mentions: Mention[] = [];
    const named: Named[] = [];
    const add = (
      place: { block: number; first: number; end: number },
      entity: number,
      rest: Pick<Mention, 'kind' | 'confidence' | 'reasons' | 'turnedDown'>,
    ) => {
      const { start, end } = spanOf(document, place);
      const surface = textAt(document, place);
      mentions.push({ block: place.block, start, end, surface, entity: gazetteer.entities[entity]?.id ?? '', ...rest });
      if (rest.kind !== 'role' && rest.kind !== 'metonym')
        named.push({ block: place.block, first: place.first, end: place.end, entity });
    };

    for (const { block, first, end, entity } of authorities)
      add({ block, first, end }, entity, {
        kind: 'descriptor',
        confidence: CONFIDENCE.descriptor,
        reasons: [{ rule: 'descriptor', detail: textAt(document, { block, first, end }) }],
      });
    const context = { document, gazetteer, support };
    support.believed = findBelieved(context);
    for (const candidate of document.candidates) {
      if (isInsideInstitution(candidate, document, definitions)) continue;
      const decided =
        decide(candidate, context) ?? decideLoud(candidate, { document, support, entities: gazetteer.entities });
      if (decided)
        add(candidate, decided.entity, {
          kind: candidate.isInflected ? 'inflected' : KIND_OF_NAME[decided.name.kind],
          confidence: decided.confidence,
          reasons: decided.reasons,
          ...tellTurnedDown(candidate, decided.entity, gazetteer),
        });
    }
    for (const { block, token, entity } of findDefinedAcronyms(document, support.definitions))
      add({ block, first: token, end: token + 1 }, entity, {
        kind: 'acronym',
        confidence: CONFIDENCE.name,
        reasons: [{ rule: 'acronym-defined', detail: tokenText(document.tokens[block] as Tokens, token) }],
      });
    const supported = new Set(
      [...support.named].flatMap((entity) => [entity, ...(neighbours[entity] ?? [])]).filter(isEnabled),
    );
    for (const { block, first, end, entity, name } of findSlips(document, { supported, named: [...named] }))
      add({ block, first, end }, entity, {
        kind: 'typo',
        confidence: CONFIDENCE.slip,
        reasons: [{ rule: 'one-letter-off', detail: name }],
      });
    const metonyms = findMetonyms(document, cues.places, {
      named: new Set([...support.named, ...named.map(({ entity }) => entity)]),
      neighbours,
      isEnabled,
      isFinancial: support.isFinancial,
    });
    const isMarked = createOverlapTest(document, metonyms.length > 0 ? named : []);
    for (const metonym of metonyms.filter((each) => !isMarked(each)))
      add(metonym, metonym.entity, {
        kind: 'metonym',
        confidence: CONFIDENCE.metonym,
        reasons: [{ rule: 'metonym', detail: textAt(document, metonym) }],
      });
    for (const { block, first, end, entity, of } of findRoles(document, {
      roles: support.cues.roles,
      named: [...named],
    }))
      if (isEnabled(entity))
        add({ block, first, end }, entity, {
          kind: 'role',
          confidence: CONFIDENCE.role,
          reasons: [{ rule: 'role', detail: gazetteer.entities[of]?.names[0]?.text ?? '' }],
        });
    return {
      topic: readTopic(cues, support.named, gazetteer),
      mentions: mentions.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end),
    };
  };
}

function textAt(document: Document, place: { block: number; first: number; end: number }): string {
  const { start, end } = spanOf(document, place);
  return (document.tokens[place.block] as Tokens).text.slice(start, end);
}

/** Whether a known name reaches into the phrase: then it is that name, or part of one. */
function isNamedThere(
  { block, first, end }: { block: number; first: number; end: number },
  document: Document,
): boolean {
  for (let token = first; token < end; token++) if (candidateAt(document, block, token)) return true;
  return false;
}

/** Where weaker names are believed before the page's other places count, by entity. */
function findBelieved(context: Context): Map<number, Candidate[]> {
  const believed = new Map<number, Candidate[]>();
  for (const candidate of context.document.candidates) {
    if (!candidate.options.some(({ name }) => name.needs)) continue;
    const decided = decide(candidate, context);
    if (!decided) continue;
    const places = believed.get(decided.entity);
    if (places) places.push(candidate);
    else believed.set(decided.entity, [candidate]);
  }
  return believed;
}

type Context = { document: Document; gazetteer: Gazetteer; support: Support };
type Decision = { entity: number; name: GazetteerName; confidence: number; reasons: Reason[] };

/**
 * The best believed option of a candidate; a name that needs nothing is believed as it stands. Where the page speaks as
 * much for another entity, for none.
 */
function decide(candidate: Candidate, context: Context): Decision | undefined {
  let best: Decision | undefined;
  let rival = 0;
  const doubt = findDoubt(candidate, context.document, context.support.cues);
  for (const { entity, name } of candidate.options) {
    const weighed = name.needs || doubt ? weighEvidence({ candidate, entity, name }, context) : believe(name);
    if (!weighed) continue;
    if (weighed.confidence > (best?.confidence ?? 0)) {
      if (best && best.entity !== entity) rival = best.confidence;
      best = { entity, name, ...weighed };
    } else if (best?.entity !== entity) rival = Math.max(rival, weighed.confidence);
  }
  return best && best.confidence > rival ? best : undefined;
}

function believe(name: GazetteerName): { confidence: number; reasons: Reason[] } {
  if (name.kind === 'descriptor')
    return { confidence: CONFIDENCE.descriptor, reasons: [{ rule: 'descriptor', detail: name.text }] };
  return {
    confidence: CONFIDENCE.name,
    reasons: [{ rule: name.kind === 'former' ? 'former-name' : 'name', detail: name.text }],
  };
}

/** The other entities that the candidate could have stood for. */
function tellTurnedDown(
  { options }: Candidate,
  chosen: number,
  { entities }: Gazetteer,
): Pick<Mention, 'turnedDown'> | undefined {
  const others = [...new Set(options.map(({ entity }) => entity))].filter((entity) => entity !== chosen);
  if (others.length === 0) return undefined;
  const turnedDown = others.slice(0, MOST_TURNED_DOWN).map((other) => {
    const { id = '', names } = entities[other] ?? {};
    return { entity: id, name: names?.[0]?.text ?? id };
  });
  return { turnedDown };
}

/** Entities that a candidate names beyond doubt. */
function fullyNamed({ options }: Candidate): number[] {
  return options.filter(({ name }) => !name.needs).map(({ entity }) => entity);
}

/** Whether the name is the end of another institution's: it goes on to the left, or its acronym is another's. */
function isInsideInstitution({ block, first, end }: Candidate, document: Document, definitions: Definitions): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (!INSTITUTION.test(foldText(tokenText(tokens, first)))) return false;
  const acronym = end < tokens.count && /^\s*\(\s*$/u.test(gapBefore(tokens, end)) ? tokenText(tokens, end) : '';
  if (definitions.get(acronym) === 'other') return true;
  const before = first - 1;
  if (before < 0 || gapBefore(tokens, first) !== ' ' || candidateAt(document, block, before)) return false;
  return isCapitalised(tokens, before) && !opensSentence(tokens, before);
}

/** Occurrences, outside known names, of acronyms that the document defines for an entity. */
function findDefinedAcronyms(
  document: Document,
  definitions: Support['definitions'],
): { block: number; token: number; entity: number }[] {
  const found: { block: number; token: number; entity: number }[] = [];
  if (definitions.size === 0) return found;
  const hashes = new Set([...definitions.keys()].map((acronym) => tokenise(acronym).hash[0]));
  for (const [block, tokens] of document.tokens.entries())
    for (let token = 0; token < tokens.count; token++) {
      if (!hashes.has(tokens.hash[token] as number)) continue;
      const entity = definitions.get(tokenText(tokens, token));
      if (typeof entity !== 'number') continue;
      if (!candidateAt(document, block, token)) found.push({ block, token, entity });
    }
  return found;
}

function countAcronymOwners({ entities }: Gazetteer): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { names } of entities)
    for (const { text, kind } of names) if (kind === 'acronym') owners.set(text, (owners.get(text) ?? 0) + 1);
  return owners;
}

/** Most entities have no relation, and share one empty list. */
function readNeighbours({ entities }: Gazetteer): readonly (readonly number[])[] {
  const none: number[] = [];
  const neighbours = entities.map(() => none);
  const link = (from: number, to: number) => {
    if (neighbours[from] === none) neighbours[from] = [to];
    else neighbours[from]?.push(to);
  };
  for (const [from, { relations }] of entities.entries())
    for (const { to } of relations) {
      link(from, to);
      link(to, from);
    }
  return neighbours;
}
