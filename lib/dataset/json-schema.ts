// JSON Schemas of what maintainers write, from the schemas that the check uses: editors complete and check entries by them.
import * as z from 'zod/mini';
import { Entity } from '../model/entity';
import { DatedEvent } from '../model/event';
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
import { Pack } from '../model/pack';
import { DirectoryFile } from './directory';

const SCHEMAS = {
  entity: Entity,
  event: DatedEvent,
  packs: z.array(Pack),
  directory: DirectoryFile,
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

/** File name below `assets/dataset/schema` → its text. Rules that JSON Schema cannot say are left to the check. */
export function toJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), null, 2)}\n`,
    ]),
  );
}
