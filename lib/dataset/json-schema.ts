// JSON Schemas of what maintainers write, from the schemas that the check uses: editors complete and check entries by them.
import * as z from 'zod/mini';
import { Entity } from '../model/entity';
import { DatedEvent } from '../model/event';
import { Pack } from '../model/pack';
import { DirectoryFile } from './directory';
import { LANGUAGE_SCHEMAS } from './language-schemas';

const SCHEMAS = {
  entity: Entity,
  event: DatedEvent,
  packs: z.array(Pack),
  directory: DirectoryFile,
  ...LANGUAGE_SCHEMAS,
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
