// A line of a card → its words and its date.
import type { CardLine } from '../timeline/tell-card';
import type { CardWordKey, CardWords } from '../words/card-words';
import { sayName } from './head-text';

/** What a line says, without its date. */
export function sayLine(line: CardLine, words: CardWords): string {
  switch (line.type) {
    case 'event':
      return line.title[words.language];
    case 'end': {
      const name = line.into.map((each) => sayName(each, words)).join(', ');
      return name ? words.say('end.into', { name }) : words.say('end');
    }
    case 'relation': {
      const key: CardWordKey = `relation.${line.kind}${line.inverse ? '.inverse' : ''}`;
      return (
        words.say(key, { name: sayName(line.other, words) }) + (line.share ? ` (${sayShare(line.share, words)})` : '')
      );
    }
    case 'name': {
      const former: CardWordKey = line.holds ? 'name.then' : 'name.former';
      return words.say(line.kind === 'former' ? former : line.kind === 'official' ? 'name.official' : 'name.other', {
        name: line.text,
      });
    }
    case 'fact': {
      const value = typeof line.value === 'string' ? line.value : line.value[words.language];
      const isDate = line.property === 'founded' || line.property === 'ended';
      return words.say(`property.${line.property}`, { value: isDate ? words.date(value) : value });
    }
  }
}

/** `33.5%` or `>30%` as the language writes it; anything else as it stands. */
function sayShare(share: string, words: CardWords): string {
  const [, sign = '', number] = /^([<>≈]?)\s*(\d+(?:\.\d+)?)\s*%$/.exec(share) ?? [];
  return number ? `${sign}${words.percent(Number(number) / 100)}` : share;
}

/** When a line is true, or happened; '' where its words say so themselves. */
export function sayWhen(line: CardLine, words: CardWords): string {
  if (line.type === 'event' || line.type === 'end') return words.date(line.date);
  // French says «depuis le 2 juin» but «depuis juin».
  const say = (key: 'from' | 'until' | 'as-of' | 'ended', date: string) =>
    words.say(date.length === 10 ? `period.${key}.day` : `period.${key}`, { date: words.date(date) });
  const { from, until, asOf } = line;
  if (line.ended && until) return say('ended', until);
  if (asOf) return say('as-of', asOf);
  if (from && until) return `${words.date(from)} – ${words.date(until)}`;
  if (from) return say('from', from);
  return until ? say('until', until) : '';
}
