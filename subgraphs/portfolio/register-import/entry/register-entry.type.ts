import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graphql/scalars';

@ObjectType({ description: 'A cell of a register\'s row, exactly as it stood in the file.' })
export class RegisterCell {
  @Field(() => String, { description: 'The head of its column in that file; heads change from edition to edition.' })
  column!: string;

  @Field(() => String, { description: 'What the cell says, unread and unchanged, also where it is a formula.' })
  text!: string;
}

@ObjectType({ description: 'That an initiative stood in an edition of a register, with the row as it was. Entries are never changed or removed, so they tell which editions a project was in and which it is missing from.' })
export class RegisterEntry {
  @Field(() => ID, { description: 'The opaque id of the entry.' })
  id!: string;

  @Field(() => String, { description: 'The short name that the register has here, for example gmpp.' })
  register!: string;

  @Field(() => String, { description: 'The edition, mostly the year that it reports.' })
  edition!: string;

  @Field(() => String, { nullable: true, description: 'The number that the register gave it in that edition; null where the file had none.' })
  number!: string | null;

  @Field(() => Int, { description: 'The row of the file as a spreadsheet counts it, the heads being row 1.' })
  rowNumber!: number;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => DateTimeScalar, { description: 'When the file was imported. A report of the portfolio as of then has what the file said.' })
  importedAt!: Date;

  @Field(() => [RegisterCell], { description: 'The cells of the row that are not empty, in the order of their columns\' heads.' })
  cells!: RegisterCell[];
}
