/** The generated model is the type that clients see: its columns are its fields, with their descriptions in the schema. */
export { MaturityAssessment } from '../../../prisma/generated/actors/typegraphql/models/MaturityAssessment';
