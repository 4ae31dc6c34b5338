import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { SectorResolver, type SectorOnDay } from '../sector/sector.resolver';
import { actorThen, type Past } from './past';
import { SectorRecord } from './sector-record.type';

/** What answers for today answers for then too: the same resolver, with the context of then. */
const present = new SectorResolver();

@Resolver(() => SectorRecord)
export class SectorRecordResolver {
  @FieldResolver()
  label(@Root() sector: Past<SectorOnDay>, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode) {
    return present.label(sector, language, sector.past);
  }

  @FieldResolver()
  labels(@Root() sector: Past<SectorOnDay>) {
    return present.labels(sector, sector.past);
  }

  @FieldResolver()
  ministry(@Root() { ministryId, past }: Past<SectorOnDay>) {
    return actorThen(past, ministryId);
  }
}
