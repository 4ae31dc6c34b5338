import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { allTexts, LanguageCode, LocalizedText, pickText } from '../../shared/graphql/localized-text';
import { Provenance, toProvenance } from '../../shared/graphql/provenance';
import type { ActorRow } from '../actor/actor.store';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { contextOf, type ContextOf } from '../context-link/context-link';
import { LANGUAGE_ARGUMENT } from '../../shared/graphql/language-argument';
import { periodDays } from '../period';
import { assignmentsLoader, degreeLoader } from './coordination.loader';
import { findDegrees, type AssignmentRow, type DegreeRow } from './coordination.store';
import { CoordinationAssignment, CoordinationDegree } from './coordination.type';

@Resolver(() => Actor)
export class ActorCoordinationResolver {
  @FieldResolver()
  coordinationRoles(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<AssignmentRow[]> {
    return assignmentsLoader(context).load(actor.id);
  }
}

@Resolver(() => CoordinationAssignment)
export class CoordinationAssignmentResolver {
  @FieldResolver()
  async degree(@Root() row: AssignmentRow, @Ctx() context: ActorsContext): Promise<DegreeRow | null> {
    return row.degreeId === null ? null : degreeLoader(context).load(row.degreeId);
  }

  @FieldResolver()
  context(@Root() row: AssignmentRow): ContextOf | null {
    return contextOf(row);
  }

  @FieldResolver()
  validFrom(@Root() row: AssignmentRow): string | null {
    return periodDays(row).validFrom;
  }

  @FieldResolver()
  validTo(@Root() row: AssignmentRow): string | null {
    return periodDays(row).validTo;
  }

  @FieldResolver()
  provenance(@Root() row: AssignmentRow): Provenance {
    return toProvenance(row);
  }
}

@Resolver(() => CoordinationDegree)
export class CoordinationDegreeResolver {
  @Query(() => [CoordinationDegree], { nullable: true, description: 'The scale of degrees of coordination that this installation has configured, least first; empty until it has one.' })
  coordinationDegrees(@Ctx() context: ActorsContext): Promise<DegreeRow[]> {
    return findDegrees(context.db);
  }

  @FieldResolver(() => String, { description: 'What the step is called.' })
  name(@Root() row: DegreeRow, @Arg('language', () => LanguageCode, LANGUAGE_ARGUMENT) language: LanguageCode): string {
    return pickText(row.names, language) ?? row.code;
  }

  @FieldResolver(() => [LocalizedText], { description: 'What the step is called in each language that the installation has given.' })
  names(@Root() row: DegreeRow): LocalizedText[] {
    return allTexts(row.names);
  }

  @FieldResolver(() => Provenance, { description: 'Where the step was read; reported where the installation has made it itself.' })
  provenance(@Root() row: DegreeRow): Provenance {
    return toProvenance(row);
  }
}
