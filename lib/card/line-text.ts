// A line of a card → its words and its date.
import type { CardLine } from '../timeline/tell-card';
import type { CardWordKey, CardWords } from '../words/card-words';

/** What a line says, without its date. */
export function sayLine(line: CardLine, words: CardWords): string {
  switch (line.type) {
    case 'event':
      return line.title[words.language];
    case 'relation': {
      const key: CardWordKey = `relation.${line.kind}${line.inverse ? '.inverse' : ''}`;
      return words.say(key, { name: line.other.name }) + (line.share ? ` (${line.share})` : '');
    }
    case 'name':
      return words.say(
        line.kind === 'former' ? 'name.former' : line.kind === 'official' ? 'name.official' : 'name.other',
        { name: line.text },
      );
    case 'fact': {
      const value = typeof line.value === 'string' ? line.value : line.value[words.language];
      const isDate = line.property === 'founded' || line.property === 'ended';
      return words.say(`property.${line.property}`, { value: isDate ? words.date(value) : value });
    }
  }
}

/** When a line is true, or happened; '' where its words say so themselves. */
export function sayWhen(line: CardLine, words: CardWords): string {
  if (line.type === 'event') return words.date(line.date);
  const { from, until, asOf } = line;
  if (line.ended && until) return words.say('period.ended', { until: words.date(until) });
  if (asOf) return words.say('period.as-of', { date: words.date(asOf) });
  if (from && until) return words.say('period.from-until', { from: words.date(from), until: words.date(until) });
  if (from) return words.say('period.from', { from: words.date(from) });
  return until ? words.say('period.until', { until: words.date(until) }) : '';
}
