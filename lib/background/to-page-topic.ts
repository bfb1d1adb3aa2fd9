// A topic as detection tells it → why the page is marked or not, told in the reader's language.
import type { GazetteerEntity } from '../match/gazetteer';
import type { Insistence, PageTopic } from '../messages/protocol';
import type { Topic } from '../model/topic';
import type { UiLanguage } from '../model/ui-language';
import type { Settings } from '../settings/settings';
import { shownName } from './shown-name';

/** As many as a reader takes in at a glance; of a marked page the popup lists all bodies anyway. */
const MOST_WORDS = 3;
const MOST_BODIES = 2;

type Context = {
  byId: ReadonlyMap<string, GazetteerEntity>;
  language: UiLanguage;
  insist: Insistence | undefined;
  articles: Settings['articles'];
};

/** An article that was found to be about money stays so: a page that changes must not flicker. */
export function toPageTopic({ isFinancial, words, bodies }: Topic, context: Context): PageTopic {
  const { byId, language, insist, articles } = context;
  return {
    marking: isFinancial ? 'financial' : (insist ?? (articles === 'all' ? 'all' : 'unmarked')),
    words: words.filter((word, index) => !isForm(word, words.slice(0, index))).slice(0, MOST_WORDS),
    bodies: bodies.slice(0, MOST_BODIES).map(({ entity, name }) => {
      const known = byId.get(entity);
      return { entity, name: known ? shownName(known, language) : name };
    }),
  };
}

/** Whether one of `others` begins as `word` does, or the other way round: «payment», «payments». */
function isForm(word: string, others: string[]): boolean {
  return others.some((other) => word.startsWith(other) || other.startsWith(word));
}
