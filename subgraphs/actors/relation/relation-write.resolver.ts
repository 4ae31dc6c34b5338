import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { ActorsContext } from '../context';
import { ACTORS_FAULT } from '../faults';
import { endRelation, proposeRelation, removeRelation, updateRelation } from './relation-write';
import { RELATIONS } from './relation-write.store';
import { EndRelationInput, EndRelationPayload, ProposeRelationInput, ProposeRelationPayload, RemoveRelationInput, RemoveRelationPayload, UpdateRelationInput, UpdateRelationPayload } from './relation.input';

/** The constraint of the database that keeps one record of a relation for each day, when two record it at the same moment. */
const constraints = { Relation_noDouble: () => ACTORS_FAULT.RELATION_RECORDED(['input'], { id: null }) };

@Resolver()
export class RelationWriteResolver {
  @Mutation(() => ProposeRelationPayload, {
    nullable: true,
    description: 'Records how two actors are related. For the organisations concerned: your own side is confirmed by your saying it, the other side finds it in actorClaims and confirms or disputes it, and until then it is shown as not confirmed. The secretariat may record it between others, and then both are asked. Nobody answers for a group, such as citizens.',
  })
  proposeRelation(@Arg('input', () => ProposeRelationInput, INPUT_ARGUMENT) input: ProposeRelationInput, @Ctx() context: ActorsContext) {
    return write(context, 'relation', { operation: 'proposeRelation', input, constraints }, (session) => proposeRelation(session, input), ({ tx }, id) => RELATIONS.find(tx, id));
  }

  @Mutation(() => UpdateRelationPayload, {
    nullable: true,
    description: 'Changes the details, days, source or restriction of a relation. Other details or days ask the other side anew. For the side that proposed it, and the secretariat; the other side disputes what is not so, or ends it.',
  })
  updateRelation(@Arg('input', () => UpdateRelationInput, INPUT_ARGUMENT) input: UpdateRelationInput, @Ctx() context: ActorsContext) {
    return write(context, 'relation', { operation: 'updateRelation', input, constraints }, (session) => updateRelation(session, input));
  }

  @Mutation(() => EndRelationPayload, {
    nullable: true,
    description: 'Says from which day a relation is over. For either side, whichever of them proposed it, and the secretariat; the other side answers whether that is the day.',
  })
  endRelation(@Arg('input', () => EndRelationInput, INPUT_ARGUMENT) input: EndRelationInput, @Ctx() context: ActorsContext) {
    return write(context, 'relation', { operation: 'endRelation', input, constraints }, (session) => endRelation(session, input));
  }

  @Mutation(() => RemoveRelationPayload, {
    nullable: true,
    description: 'Takes out a relation that was recorded by mistake; one that is over is ended instead. For the side that proposed it, and the secretariat, unless another side has confirmed it: then that side disputes it first.',
  })
  removeRelation(@Arg('input', () => RemoveRelationInput, INPUT_ARGUMENT) input: RemoveRelationInput, @Ctx() context: ActorsContext) {
    return write(context, 'relation', { operation: 'removeRelation', input }, (session) => removeRelation(session, input));
  }
}
