// Which names of several capitalised words a text may write with small letters after the first word.
import type { EntityKind } from '../model/entity';

/** Told by what they are rather than by what they are called: «Banque centrale européenne», «London stock exchange». */
const OFFICIAL = new Set<EntityKind>(['regulator', 'central-bank', 'public-body', 'exchange']);
/** French, Spanish and Italian papers write «Crédit agricole», «Société générale», «Banca popolare»; nothing else begins so. */
const ROMANCE =
  /^(?:l[ae]s? )?(?:crédit|banques?|caisse|société|compagnie|bourse|groupe|poste|banco|banca|cassa|caja|caixa|crédito|credito|bolsa|borsa|poste)\b/iu;

/** Whether «First data» may stand for «First Data»: not for firms, since such words are often no name at all. */
export function mayBeSmall(kind: EntityKind | undefined, name: string): boolean {
  return (kind !== undefined && OFFICIAL.has(kind)) || ROMANCE.test(name);
}
