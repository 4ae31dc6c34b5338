import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageCode, pickText } from '../../shared/graphql/localized-text';
import { Provenance } from '../../shared/graphql/provenance';
import { connectionOf } from '../../shared/graphql/connection-type';
import { UrlScalar } from '../../shared/graphql/scalars';
import { Actor, type ActorReference } from '../actor/actor.type';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';

@ObjectType({ description: 'A task that a letter gives to agencies for a year. Joint work needs mandates that are clear, written and match.' })
export class Mandate {
  @Field(() => ID, { description: 'The opaque id of the mandate.' })
  id!: string;

  @Field(() => Int, { description: 'The year the task is given for.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'The letter as it is called, for example a letter of allocation (tildelingsbrev); null when the source does not name it.' })
  letter!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the letter can be read; null when it is not published.' })
  letterUrl!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who gives the task, mostly a ministry; null when no source says.' })
  issuer!: ActorReference | null;

  @Field(() => [Actor], { nullable: 'items', description: 'The agencies that the task is given to.' })
  agencies!: (ActorReference | null)[];

  @Field(() => Int, { description: 'How many times the mandate itself has been written, a change of its agencies included; expected back by whoever changes it.' })
  version!: number;

  @Field(() => Provenance, { description: 'Where it is known from.' })
  provenance!: Provenance;

  /** By language, as stored. */
  titles!: unknown;
  tasks!: unknown;

  @Field(() => String, { description: 'What the mandate is called.' })
  title(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.titles, language) ?? '';
  }

  @Field(() => String, { description: 'The task as the letter puts it, or in short.' })
  task(@Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(this.tasks, language) ?? '';
  }
}

export const MandateConnection = connectionOf(() => Mandate, 'Mandate', 'mandates');
