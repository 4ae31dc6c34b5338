import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { allTexts, LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Provenance, toProvenance, type ProvenanceColumns } from '../../shared/graphql/provenance';

/** What every stored record has: where it comes from. The classes that extend this one are filled from table rows. */
@ObjectType()
export abstract class Recorded implements ProvenanceColumns {
  provenanceKind!: ProvenanceColumns['provenanceKind'];
  sourceUrl!: string | null;
  retrievedAt!: Date | null;
  provenanceNote!: string | null;

  @Field(() => Int, { description: 'How many times the record itself has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where the record comes from and how sure it is.' })
  provenance(): Provenance {
    return toProvenance(this);
  }
}

/** A record that people call something, in several languages. Its fields stand first in every type that extends it. */
@ObjectType()
export abstract class Titled implements ProvenanceColumns {
  @Field(() => ID, { description: 'Opaque and the same in the whole hub.' })
  id!: string;

  /** The column, a JSON object by language. */
  titles!: unknown;

  @Field(() => String, { description: 'What people call it.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => [LocalizedText], { name: 'titles', description: 'What people call it, in every language it has a title in.' })
  titlesInAllLanguages(): LocalizedText[] {
    return allTexts(this.titles);
  }

  provenanceKind!: ProvenanceColumns['provenanceKind'];
  sourceUrl!: string | null;
  retrievedAt!: Date | null;
  provenanceNote!: string | null;

  @Field(() => Int, { description: 'How many times the record itself has been written; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where the record comes from and how sure it is.' })
  provenance(): Provenance {
    return toProvenance(this);
  }
}
