// Pages that Sidenote stays off whatever they are: those that ask for a password or a card number.

const SENSITIVE = [
  'input[type="password"]',
  'input[autocomplete~="cc-number"]',
  'input[autocomplete~="cc-csc"]',
  'input[name*="cardnumber" i]',
  'input[name*="card-number" i]',
  'input[name*="card_number" i]',
  'input[id*="cardnumber" i]',
].join(',');

/** Whether `part` of a page is, or has in it, a field for a password or a card number, shown or not. */
export function asksForSecrets(part: Document | Element): boolean {
  return (part instanceof Element && part.matches(SENSITIVE)) || part.querySelector(SENSITIVE) !== null;
}
