// The words of the card. The background has them in every language and sends the page those of one: what is loaded into
// every page stays small.
import en from '../../assets/locales/card/en.json';
import fr from '../../assets/locales/card/fr.json';
import nl from '../../assets/locales/card/nl.json';
import type { UiLanguage } from '../model/ui-language';
import type { Words, WordTable } from './words';

export type CardWordKey = keyof typeof en;
export type CardWords = Words<CardWordKey>;

export const CARD_WORDS: Record<UiLanguage, WordTable<CardWordKey>> = { en, fr, nl };
