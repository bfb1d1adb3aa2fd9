// The words of the card as a reader of each language gets them.
import type { UiLanguage } from '../../lib/model/ui-language';
import { CARD_WORDS, type CardWords } from '../../lib/words/card-words';
import { createWords } from '../../lib/words/words';

export function cardWords(language: UiLanguage = 'en'): CardWords {
  return createWords(language, CARD_WORDS[language]);
}
