// Text → mentions: the order of the steps of detection. Pure: the same article and gazetteer give the same mentions.
import type { NameKind } from '../model/entity';
import type { Article, Mention, MentionKind } from '../model/mention';
import type { Topic } from '../model/topic';
import { createAuthorityFinder, isNamedThere } from './authorities';
import { CONFIDENCE } from './confidence';
import { createCountryReader } from './country-beside';
import { createCueFinder } from './cues';
import { decide, findBelieved, tellTurnedDown } from './decide';
import { findDefinedAcronyms, readDefinitions } from './definitions';
import { candidatesIn, createDocumentReader, createOverlapTest, type Place, spanOf, textAt } from './document';
import { type Gazetteer, shownNameOf } from './gazetteer';
import { indexGazetteer } from './gazetteer-index';
import { createMetonymFinder } from './metonyms';
import { createOfficeFinder } from './offices';
import { standsApart } from './places';
import { createRoleFinder, type Named } from './roles';
import { decideLoud } from './shouting';
import { createSlipFinder } from './slips';
import { readSupport } from './support';
import { createTopicReader } from './topic';
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

type Options = { isPackEnabled?: (pack: string) => boolean };
export type MentionFinder = (article: Article, options?: Options) => Mention[];
export type Detector = (article: Article, options?: Options) => { topic: Topic; mentions: Mention[] };

/** A function that finds the mentions of an article of any topic. */
export function createMentionFinder(gazetteer: Gazetteer, weights?: Weights): MentionFinder {
  const detect = createDetector(gazetteer, weights);
  return (article, options) => detect(article, options).mentions;
}

/**
 * A function that tells an article's topic, and finds its mentions whatever that is: sorted by block and start; a role
 * phrase may contain the name it speaks of, otherwise mentions do not overlap. Prepare it once per gazetteer.
 */
export function createDetector(gazetteer: Gazetteer, weights: Weights = FITTED): Detector {
  const index = indexGazetteer(gazetteer);
  const readDocument = createDocumentReader(gazetteer);
  const findCues = createCueFinder(gazetteer);
  const findAuthorities = createAuthorityFinder(gazetteer);
  const findOffices = createOfficeFinder(gazetteer);
  const findMetonyms = createMetonymFinder(gazetteer, index.actorSigns);
  const findRoles = createRoleFinder(gazetteer.entities);
  const findSlips = createSlipFinder(gazetteer);

  return (article, { isPackEnabled = () => true } = {}) => {
    const isEnabled = (entity: number) => isPackEnabled(gazetteer.entities[entity]?.pack ?? '');
    const document = readDocument(article, isEnabled);
    const definitions = readDefinitions(document, gazetteer.entities);
    const cues = findCues(document);
    const readCountry = createCountryReader(document, cues);
    const authorities = findAuthorities(document, cues, readCountry).filter(
      (hit) => isEnabled(hit.entity) && !isNamedThere(hit, document),
    );
    for (const hit of authorities) for (const candidate of candidatesIn(hit, document)) candidate.options = [];
    const tellTopic = createTopicReader(document, { cues, entities: gazetteer.entities });
    const unbelieved = readSupport(document, { cues, definitions, authorities }, { tellTopic, index, weights });
    const believed = findBelieved({ document, gazetteer, support: unbelieved });
    const support = { ...unbelieved, believed };
    const context = { document, gazetteer, support };

    const mentions: Mention[] = [];
    const named: Named[] = [];
    const add = (
      place: Place,
      entity: number,
      rest: Pick<Mention, 'kind' | 'confidence' | 'reasons' | 'turnedDown'>,
    ) => {
      const { block, first, end } = place;
      const surface = textAt(document, place);
      mentions.push({
        block,
        ...spanOf(document, place),
        surface,
        entity: gazetteer.entities[entity]?.id ?? '',
        ...rest,
      });
      if (rest.kind !== 'role' && rest.kind !== 'metonym') named.push({ block, first, end, entity });
    };

    for (const authority of authorities)
      add(authority, authority.entity, {
        kind: 'descriptor',
        confidence: CONFIDENCE.descriptor,
        reasons: [{ rule: 'descriptor', detail: textAt(document, authority) }],
      });
    for (const candidate of document.candidates) {
      if (support.insides.has(candidate)) continue;
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
    for (const acronym of findDefinedAcronyms(document, definitions))
      add(acronym, acronym.entity, {
        kind: 'acronym',
        confidence: CONFIDENCE.name,
        reasons: [{ rule: 'acronym-defined', detail: textAt(document, acronym) }],
      });
    const supported = new Set(
      [...support.named].flatMap((entity) => [entity, ...(index.neighbours[entity] ?? [])]).filter(isEnabled),
    );
    for (const slip of findSlips(document, { supported, named }))
      add(slip, slip.entity, {
        kind: 'typo',
        confidence: CONFIDENCE.slip,
        reasons: [{ rule: 'one-letter-off', detail: slip.name }],
      });
    const without = (taken: readonly Place[]) => {
      const overlaps = createOverlapTest(document, taken);
      return (place: Place) => !overlaps(place);
    };
    const inText = named.filter(({ block }) => !standsApart(article, block));
    const metonyms = findMetonyms(document, cues.places, {
      named: new Set([...support.named, ...inText.map(({ entity }) => entity)]),
      inText,
      neighbours: index.neighbours,
      isEnabled,
      speaksOfMoney: support.topic.isFinancial,
    });
    for (const metonym of metonyms.filter(without(named)))
      add(metonym, metonym.entity, {
        kind: 'metonym',
        confidence: CONFIDENCE.metonym,
        reasons: [{ rule: 'metonym', detail: textAt(document, metonym) }],
      });
    const offices = findOffices(document, cues, { named: inText, readCountry });
    for (const office of offices.filter(without([...named, ...metonyms])))
      add(office, office.entity, {
        kind: 'descriptor',
        confidence: CONFIDENCE.office,
        reasons: [{ rule: 'office', detail: shownNameOf(gazetteer, office.entity) }],
      });
    const roles = findRoles(document, cues, named);
    for (const role of roles.filter(({ entity }) => isEnabled(entity)))
      add(role, role.entity, {
        kind: 'role',
        confidence: CONFIDENCE.role,
        reasons: [{ rule: 'role', detail: shownNameOf(gazetteer, role.of) }],
      });
    return {
      topic: tellTopic(named),
      mentions: mentions.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end),
    };
  };
}
