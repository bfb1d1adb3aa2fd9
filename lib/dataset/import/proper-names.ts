// Names as registers write them → names as people write them.
import { foldText } from '../../match/fold';

/** Legal forms of one word, folded and without full stops. None is a word that names are made of. */
const LEGAL_FORMS = new Set(
  `inc incorporated corp corporation ltd limited plc llc llp lp co company ag se sa nv bv spa srl sarl sas gmbh kg kgaa ab asa oyj oy aps
   sab sca scrl ltda eireli pjsc ojsc jsc cjsc pao oao ao psc qpsc qsc saog saoc kpsc bsc bhd berhad tbk pcl pty nyrt zrt rt dd ad doo
   cooperatie cv vof ua ug ev eg mbh sgr sim scpa scarl sapi sofom sgps kk aktiengesellschaft sirketi`
    .split(/\s+/)
    .filter(Boolean),
);
/** Legal forms of several words, folded: «Capital», «Public» and «Stock» alone are parts of names. */
const LEGAL_PHRASES = [
  'public company limited',
  'public joint stock company',
  'open joint stock company',
  'closed joint stock company',
  'joint stock company',
  'public joint-stock company',
  'joint-stock company',
  'public limited company',
  'a capital variable',
  'de capital variable',
  'societe anonyme',
  'societe cooperative',
  'societa cooperativa',
  'sociedad anonima',
  'sociedad anonima bursatil',
  'sociedad cooperativa',
  'anonim sirketi',
].map((phrase) => phrase.split(' '));
/** Danish, Norwegian and Turkish forms, which in small letters are a word of many languages. */
const CAPITAL_FORM = /^\(?(?:A\/S|AS|A\.S\.|AŞ|A\.Ş\.)[),]*$/u;
/** Short words that are no initials, wherever they stand. */
const SHORT_WORDS = new Set(
  'new san los las la le el the sun sky bay big one two old key first red oak saint st mt lee ltd inc'.split(' '),
);
const KEPT_LOWER = new Set(
  'of and the for de la le les du des di del della dei e y et und für van voor da do dos das a im in'.split(' '),
);

/** `name` without its legal form: «Adyen N.V.» → «Adyen», «MercadoLibre, Inc.» → «MercadoLibre». Never empty. */
export function withoutLegalForm(name: string): string {
  const words = name
    .replace(/\s*\((?:[^()]*\b(?:joint|stock|company|limited)\b[^()]*|publ\.?|the)\)\s*$/i, '')
    .replace(/,?\s+(?:sponsored|unsponsored)?\s*(?:adr|gdr)(?:\s+class \p{L})?$/iu, '')
    .replace(
      /(?:,\s*|\s+)S\.?\s?A\.?\s?(?:B\.?|P\.?I\.?)?,?(?:\s+de\s+C\.?V\.?)?(?:,?\s+S\.?O\.?F\.?O\.?M\.?.*)?$/u,
      '',
    )
    .split(/\s+|(?<=,)(?=\p{L})/u);
  const first = words.length;
  for (let length = legalFormLength(words); length > 0; length = legalFormLength(words)) words.length -= length;
  // «Arab National Bank SJSC» keeps «Bank»; «The» at the front goes only with a legal form at the end.
  while (words.length > 1 && /^(?:&|and)$/i.test(words.at(-1) as string)) words.pop();
  if (words.length < first && words.length > 2 && words[0] === 'The') words.shift();
  const bare = words.join(' ').replace(/[\s,;-]+$/, '');
  return bare === '' ? name : bare;
}

/** How many words at the end of `words` are a legal form; never all of them. */
function legalFormLength(words: readonly string[]): number {
  const bare = words.map(bareForm);
  const endsWith = (phrase: readonly string[]) =>
    phrase.length < bare.length && phrase.every((word, at) => word === bare.at(at - phrase.length));
  const phrase = LEGAL_PHRASES.find(endsWith);
  if (phrase) return phrase.length;
  const isForm = LEGAL_FORMS.has(bare.at(-1) as string) || CAPITAL_FORM.test(words.at(-1) as string);
  return words.length > 1 && isForm ? 1 : 0;
}

function bareForm(word: string): string {
  return foldText(word).replace(/[(),.]/g, '');
}

/**
 * A name in capitals as a name in mixed case: «EURONEXT LONDON LIMITED» → «Euronext London Limited». Words of up to three
 * letters that are not small words stay («ICE», «BNP»), as do words without a vowel. Other names are returned as they are.
 */
export function properCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .split(/(\s+|[-/(])/)
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (index > 0 && KEPT_LOWER.has(lower)) return lower;
      if (/^(?:\p{L}\.){2,},?$/u.test(word)) return word;
      if (LEGAL_FORMS.has(bareForm(word)) && !/^(?:ag|sa|nv|bv|se|ab|asa|kk|plc|llc|llp|lp)[.,]*$/.test(lower))
        return capitalise(lower);
      if (SHORT_WORDS.has(lower)) return capitalise(lower);
      const letters = word.replace(/[^\p{L}]/gu, '');
      const isInitials =
        letters.length <= 3 || !/[aeiouyàáâäåæèéêëìíîïòóôöøùúûü]/i.test(letters) || /\d|\.\p{L}|&/u.test(word);
      return isInitials ? word : capitalise(lower);
    })
    .join('');
}

function capitalise(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Funds, trusts, shells and blank-cheque companies: investors' vehicles that news about firms does not name. */
export function isVehicle(name: string): boolean {
  return /\b(?:fund|funds|etf|etn|reit|acquisition|acquisitions|spac|blank check|investment trust|income trust|trust plc|vct|opportunity|opportunities|municipal|muni|bond|notes|preferred|warrants?|closed[- ]end|term trust|high yield|credit strategies|dividend|floating rate|portfolio|fibra|fii|fundo|fonds|shell|split corp|capital pool|growth corp|merger corp|venture(?:s)? trust)\b/i.test(
    name,
  );
}
