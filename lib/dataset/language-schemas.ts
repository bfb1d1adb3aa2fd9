// The schema of each file of `language/`, by its name without the ending: what reads them and what editors complete by share it.
import * as z from 'zod/mini';
import {
  Authorities,
  AuthorityPattern,
  CountryWords,
  FirstNames,
  Namesakes,
  NeverAlone,
  OfficePhrase,
  RolePhrase,
  TradeWords,
} from '../model/language';
import { ActorSigns, Metonyms } from '../model/metonym';

export const LANGUAGE_SCHEMAS = {
  countries: z.record(z.string(), CountryWords),
  trades: z.record(z.string(), TradeWords),
  roles: z.array(RolePhrase),
  authorities: z.record(z.string(), Authorities),
  offices: z.array(OfficePhrase),
  'first-names': FirstNames,
  'authority-patterns': z.array(AuthorityPattern),
  'never-alone': NeverAlone,
  namesakes: Namesakes,
  metonyms: Metonyms,
  'actor-signs': z.record(z.string(), ActorSigns),
};
