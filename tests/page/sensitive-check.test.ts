import { describe, expect, it } from 'vitest';
import { asksForSecrets } from '../../lib/page/sensitive-check';

describe('asksForSecrets', () => {
  const rows: [name: string, expected: boolean, html: string][] = [
    ['a password', true, '<input type="password">'],
    ['a password that is not shown', true, '<div hidden><input type="password"></div>'],
    ['a card number by its purpose', true, '<input autocomplete="section-a billing cc-number">'],
    ['a security code', true, '<input autocomplete="cc-csc">'],
    ['a card number by its name, in any case', true, '<input name="payment[CardNumber]">'],
    ['a card number by its name with a hyphen', true, '<input name="card-number">'],
    ['a card number by its name with an underscore', true, '<input name="card_number">'],
    ['a card number by its id', true, '<input id="cardNumber">'],
    ['a search', false, '<input type="search" name="q">'],
    ['an address for the newsletter', false, '<input type="email" name="email" autocomplete="email">'],
    ['the expiry of a voucher', false, '<input autocomplete="cc-exp-other">'],
    ['words about a password', false, '<p>Never tell your password or card number.</p>'],
    ['nothing', false, ''],
  ];
  it.each(rows)('%s: %s', (_, expected, html) => {
    expect(asksForSecrets(new DOMParser().parseFromString(html, 'text/html'))).toBe(expected);
  });

  it.each(rows)('in a part of a page, %s: %s', (_, expected, html) => {
    const part = document.createElement('section');
    part.innerHTML = html;
    expect(asksForSecrets(part)).toBe(expected);
  });

  it.each(rows.filter(([, , html]) => html.startsWith('<input')))(
    'of the field itself, %s: %s',
    (_, expected, html) => {
      document.body.innerHTML = html;
      expect(asksForSecrets(document.querySelector('input') as Element)).toBe(expected);
    },
  );

  it('does not ask of a part what stands beside it', () => {
    document.body.innerHTML = '<p>Text</p><input type="password">';
    expect(asksForSecrets(document.querySelector('p') as Element)).toBe(false);
  });
});
