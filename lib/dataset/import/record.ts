// What an importer makes of one row of a register: the same shape for all, before the rows of one firm are joined.
import type { EntityKind, Fact, Name } from '../../model/entity';
import type { Source } from '../../model/source';

/** A register that may ship: where its facts come from, and since when we have it. */
export type Register = {
  key: string;
  /** Absent for tables of our own: their rows only name, and state nothing that needs a source. */
  source?: Omit<Source, 'published' | 'retrieved'>;
};

/** `version`: of what day, month or year the register's rows are; `seats` where these are older. `read`: when we got it. */
export type ExtractDates = { read: string; version?: string; seats?: string };

/**
 * One row. `names`: the first is the one to show; none has `sources` (the register vouches for the row as a whole).
 * The keys say what other rows are the same body; see `joinRecords` for their order.
 */
export type ImportedRecord = {
  register: string;
  kind: EntityKind;
  /** ISO 3166-1 alpha-2 or EU; absent where the register does not say, or says several. */
  country?: string | undefined;
  names: Pick<Name, 'text' | 'kind' | 'lang' | 'needs'>[];
  /** An address as the register writes it, http or https or bare host. */
  website?: string | undefined;
  facts?: Omit<Fact, 'sources'>[] | undefined;
  keys: {
    wikidata?: string | undefined;
    lei?: string | undefined;
    /** Registrable domains, such as `adyen.com`. */
    domains?: string[] | undefined;
    /** ISIN, FIGI, or ticker at its exchange, such as `XNYS:V`. */
    securities?: string[] | undefined;
    /** Market identifier codes of ISO 10383. */
    mics?: string[] | undefined;
  };
};

/** Reads one register: the text of its file → its rows. `countryCode` finds a code by a country's name in any language. */
export type RegisterReader = (
  text: string,
  help: { countryCode: (name: string) => string | undefined; dates: ExtractDates },
) => ImportedRecord[];
