// Whether an article is about money, markets, payments, their firms or their rules: others stay unmarked by default.
import type { EntityKind } from '../model/entity';
import type { Topic } from '../model/topic';
import type { Cues } from './cues';
import { candidateAt, type Document, languageOf } from './document';
import { foldText } from './fold';
import type { Gazetteer } from './gazetteer';
import { standsApart } from './places';
import type { Tokens } from './tokens';

type Weighed = { weight: number };
type Word = Weighed & { text: string };
type Body = Weighed & { entity: string; name: string };
/** A place where an entity, by its index, is named. */
type Named = { entity: number; block: number };

/** Bodies whose being named says that a text is about money. */
const FINANCIAL_BODIES = new Set<EntityKind>([
  'bank',
  'payment-firm',
  'broker',
  'insurer',
  'crypto-firm',
  'fintech',
  'exchange',
  'asset-manager',
  'regulator',
  'central-bank',
]);
/** What may be named in any article: who films with an iPhone, writes on Facebook or sues the Commission. */
const OTHERS = new Set<EntityKind>(['tech', 'product', 'public-body']);

const WEIGHT = {
  clear: 1,
  general: 0.5,
  body: 2,
  /** A body that is named again is what the text is about. */
  again: 1,
  /** All others together. */
  others: 1,
  /** What a financial body is called that can hardly mean anything else on a page about money: «Axa, Allianz e Zurich». */
  suspected: 0.5,
  mostSuspected: 1.5,
} as const;
/**
 * Set on development texts: it holds for all 43 fintech articles and none of the 5 beside them (telescopes, floods, riots,
 * hydrogen, influencers); for 288 of the 289 texts of the benchmark that name a financial body and 2 of its 96 without a
 * mention; for 1 of 76 articles on new iPhones and the like, 6 of 75 real pages on other things, and 7 of 500 single
 * sentences of news, each of which names a financial body or speaks of an economy.
 */
const ENOUGH = 2.5;
/** Tokens of a sentence or two, of which a financial body is a good part: it alone is enough there. */
const SENTENCES = 60;
/** What words weigh that chance brings into a text, for each token beyond those of a short article. */
const CHANCE = { short: 400, perToken: 1 / 300, most: 3.5 } as const;
/** Tokens of a block from which it is running text: menus, buttons and «share on Facebook» say nothing. */
const RUNNING = 5;
/** What the words of another language must weigh more than those of the one that most of the text is in. */
const MAIN = 1.5;

export type TopicReader = (named: readonly Named[]) => Topic;

/** A function that tells the topic of `document` by its words of money, which are read once, and by whom it names (`named`). */
export function createTopicReader(
  document: Document,
  { cues, entities }: { cues: Cues; entities: Gazetteer['entities'] },
): TopicReader {
  const isRunning = findRunning(document);
  const words = readWords(document, cues, isRunning);
  let length = 0;
  for (const [block, { count }] of document.tokens.entries()) if (isRunning(block)) length += count;
  const byChance = Math.min(CHANCE.most, Math.max(0, length - CHANCE.short) * CHANCE.perToken);
  const suspected = Math.min(WEIGHT.mostSuspected, WEIGHT.suspected * countSuspected(document, entities, isRunning));
  const spoken = Math.max(0, sum(words) + suspected - byChance);
  const enough = length <= SENTENCES ? WEIGHT.body : ENOUGH;

  return (named) => {
    const { bodies, others } = weighBodies(
      named.filter(({ block }) => isRunning(block)),
      entities,
    );
    return {
      isFinancial: spoken + sum(bodies) + others >= enough,
      words: heaviestFirst(words).map(({ text }) => text),
      bodies: heaviestFirst(bodies).map(({ entity, name }) => ({ entity, name })),
    };
  };
}

/** How many financial bodies may be meant in running text by names that need a page about money. */
function countSuspected(
  { candidates }: Document,
  entities: Gazetteer['entities'],
  isRunning: (block: number) => boolean,
): number {
  const suspected = new Set<number>();
  for (const { block, options, isLoud } of candidates) {
    const [option] = options;
    if (!option || isLoud || options.some(({ name }) => name.needs !== 'topic') || !isRunning(block)) continue;
    if (FINANCIAL_BODIES.has(entities[option.entity]?.kind as EntityKind)) suspected.add(option.entity);
  }
  return suspected.size;
}

/** The financial bodies of `named`, and the weight of all others together. */
function weighBodies(named: readonly Named[], entities: Gazetteer['entities']): { bodies: Body[]; others: number } {
  const times = new Map<number, number>();
  for (const { entity } of named) times.set(entity, (times.get(entity) ?? 0) + 1);
  const bodies: Body[] = [];
  let others = 0;
  for (const [entity, count] of times) {
    const { id = '', kind, names: [shown] = [] } = entities[entity] ?? {};
    if (!kind || !shown) continue;
    if (FINANCIAL_BODIES.has(kind))
      bodies.push({ entity: id, name: shown.text, weight: WEIGHT.body + (count > 1 ? WEIGHT.again : 0) });
    else if (OTHERS.has(kind)) others = WEIGHT.others;
  }
  return { bodies, others };
}

/** The different words of money outside names, of the language that has most: those of others are there by chance. */
function readWords(document: Document, { money }: Cues, isRunning: (block: number) => boolean): Word[] {
  const byLang = new Map<string, Map<string, Word>>();
  for (const { cue, block, first } of money) {
    if (cue.type !== 'trade' || !cue.money) continue;
    if (!isRunning(block) || candidateAt(document, block, first)) continue;
    const words = byLang.get(cue.lang) ?? new Map<string, Word>();
    byLang.set(cue.lang, words);
    const key = foldText(cue.text);
    const weight = WEIGHT[cue.money];
    if ((words.get(key)?.weight ?? 0) < weight) words.set(key, { text: cue.text, weight });
  }
  const main = readMainLanguage(document, isRunning);
  let best: Word[] = [];
  let most: number = main ? MAIN : 0;
  for (const [lang, words] of byLang) {
    const list = [...words.values()];
    const weight = sum(list) + (lang === main ? MAIN : 0);
    if (weight > most) [best, most] = [list, weight];
  }
  return best;
}

/** The language that most of the running text is in, as far as it is known. */
function readMainLanguage(document: Document, isRunning: (block: number) => boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const [block, { count }] of document.tokens.entries()) {
    const lang = isRunning(block) ? languageOf(document, block) : undefined;
    if (lang) counts.set(lang, (counts.get(lang) ?? 0) + count);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** Tells of a block whether it is running text of the article; a text that has none is a headline, and that is all there is. */
function findRunning({ article, tokens }: Document): (block: number) => boolean {
  const longest = tokens.reduce((most, { count }) => Math.max(most, count), 0);
  return (block) => (tokens[block] as Tokens).count >= Math.min(RUNNING, longest) && !standsApart(article, block);
}

function sum(list: readonly Weighed[]): number {
  return list.reduce((total, { weight }) => total + weight, 0);
}

function heaviestFirst<Each extends Weighed>(list: readonly Each[]): Each[] {
  return [...list].sort((a, b) => b.weight - a.weight);
}
