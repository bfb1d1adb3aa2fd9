// What the reader says of a mark → what the background keeps of it: never text or address of the page beyond the name, the
// host and the language.
import { ask } from '../messages/ask';
import { toSite } from '../settings/site-name';
import type { PageMark } from './page-mentions';

type Meaning = { entity: string; name: string };
/** `isPrivate`: the window is a private one, of which no site may be kept. */
type Where = { isPrivate: boolean };

/** «Not this»: the words of the mark do not mean its entity. */
export function turnDown(mark: PageMark, where: Where): Promise<null> {
  const { surface, entity, name } = mark.key;
  return ask('overrule', { override: { verdict: 'not', surface, entity, name, ...placeOf(mark, where) } });
}

export function takeBackTurnDown({ key: { surface, entity } }: PageMark): Promise<null> {
  return ask('take-back', { surface, entity, verdict: 'not' });
}

/** «It is …»: the words of the mark mean `to`. Where that is what detection had found, an earlier word goes. */
export function declare(mark: PageMark, to: Meaning, where: Where): Promise<null> {
  const { surface, entity, name, detected, turnedDown } = mark.key;
  const found: { entity: string; name?: string | undefined } = detected
    ? { entity: detected, name: turnedDown?.find((each) => each.entity === detected)?.name }
    : { entity, name };
  if (to.entity === found.entity) return ask('take-back', { surface, entity: found.entity, verdict: 'is' });
  return ask('overrule', {
    override: { verdict: 'is', surface, ...found, is: to.entity, isName: to.name, ...placeOf(mark, where) },
  });
}

function placeOf({ range }: PageMark, { isPrivate }: Where): { site?: string; lang?: string } {
  const declared = range.startContainer.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const [lang] = /^[a-z]{2,3}(?=-|$)/.exec(declared.toLowerCase()) ?? []; // a page may write anything there
  return { ...(!isPrivate && { site: toSite(location.hostname) }), ...(lang && { lang }) };
}
