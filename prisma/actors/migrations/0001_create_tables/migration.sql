CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ProvenanceKind" AS ENUM ('SOURCED', 'INFERRED', 'REPORTED');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('CLAIMED', 'CONFIRMED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('MINISTRY', 'AGENCY', 'COUNTY_GOVERNOR', 'STATE_ENTERPRISE', 'UNIVERSITY', 'COURTS', 'COUNTY', 'MUNICIPALITY', 'COMPANY', 'ASSOCIATION', 'BODY', 'GROUP');

-- CreateEnum
CREATE TYPE "GovernmentLevel" AS ENUM ('STATE', 'COUNTY', 'MUNICIPAL');

-- CreateEnum
CREATE TYPE "SectorKind" AS ENUM ('MINISTRY', 'MUNICIPAL', 'COUNTY', 'COURTS', 'BUSINESS', 'VOLUNTARY', 'CITIZENS');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('MERGED_INTO', 'SPLIT_INTO', 'REPLACED_BY');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('GOVERNS', 'FUNDS', 'SUPPLIES_DATA_TO', 'DEPENDS_ON', 'COLLABORATES_WITH', 'CONSULTS', 'COMPETES_WITH', 'REPRESENTS');

-- CreateEnum
CREATE TYPE "ContextKind" AS ENUM ('LIFE_EVENT', 'INITIATIVE', 'ECOSYSTEM', 'COMPONENT');

-- CreateEnum
CREATE TYPE "NeedType" AS ENUM ('NEED', 'DEMAND');

-- CreateEnum
CREATE TYPE "CoordinationRole" AS ENUM ('DRIVER', 'INTEREST_BALANCER', 'SYSTEM_STEWARD');

-- CreateEnum
CREATE TYPE "ComponentRole" AS ENUM ('OPERATOR', 'FUNDER');

-- CreateEnum
CREATE TYPE "EcosystemLinkKind" AS ENUM ('LIFE_EVENT', 'INITIATIVE');

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "organizationNumber" CHAR(9),
    "shortName" TEXT,
    "altinnCode" TEXT,
    "kind" "ActorKind" NOT NULL,
    "level" "GovernmentLevel",
    "ownSector" "SectorKind",
    "dissolvedOn" DATE,
    "isSynthetic" BOOLEAN NOT NULL DEFAULT false,
    "numberMissingReason" TEXT,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorName" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActorName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParentPeriod" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "parentId" UUID NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ParentPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GovernmentFunction" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "uri" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GovernmentFunction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorFunction" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "functionId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActorFunction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "contextKind" "ContextKind",
    "contextId" UUID,
    "details" JSONB,
    "validFrom" DATE,
    "validTo" DATE,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedById" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorNeed" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "type" "NeedType" NOT NULL,
    "texts" JSONB NOT NULL,
    "contextKind" "ContextKind",
    "contextId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActorNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaturityAssessment" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "assessedOn" DATE NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MaturityAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinationDegree" (
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoordinationDegree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinationAssignment" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "CoordinationRole" NOT NULL,
    "degreeId" UUID,
    "contextKind" "ContextKind",
    "contextId" UUID,
    "validFrom" DATE,
    "validTo" DATE,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoordinationAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ecosystem" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "notes" JSONB,
    "validFrom" DATE,
    "validTo" DATE,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ecosystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EcosystemMember" (
    "id" UUID NOT NULL,
    "ecosystemId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedById" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EcosystemMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EcosystemComponent" (
    "id" UUID NOT NULL,
    "ecosystemId" UUID NOT NULL,
    "componentId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EcosystemComponent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EcosystemLink" (
    "id" UUID NOT NULL,
    "ecosystemId" UUID NOT NULL,
    "kind" "EcosystemLinkKind" NOT NULL,
    "targetId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EcosystemLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedComponent" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB,
    "homepage" TEXT,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SharedComponent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComponentActor" (
    "id" UUID NOT NULL,
    "componentId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "ComponentRole" NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedById" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ComponentActor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComponentDependency" (
    "id" UUID NOT NULL,
    "componentId" UUID NOT NULL,
    "needsId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ComponentDependency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WithheldValue" (
    "id" UUID NOT NULL,
    "recordTable" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "rawText" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WithheldValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RowVersion" (
    "sequence" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tableName" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "rootId" UUID,
    "version" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "recordedFrom" TIMESTAMPTZ(6) NOT NULL,
    "recordedTo" TIMESTAMPTZ(6),
    "data" JSONB NOT NULL,
    "cause" JSONB,

    CONSTRAINT "RowVersion_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Actor_organizationNumber_key" ON "Actor"("organizationNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_altinnCode_key" ON "Actor"("altinnCode");

-- CreateIndex
CREATE INDEX "Actor_kind_idx" ON "Actor"("kind");

-- CreateIndex
CREATE INDEX "Actor_level_idx" ON "Actor"("level");

-- CreateIndex
CREATE INDEX "Actor_sortKey_idx" ON "Actor"("sortKey");

-- CreateIndex
CREATE INDEX "Actor_searchText_idx" ON "Actor" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ActorName_actorId_idx" ON "ActorName"("actorId");

-- CreateIndex
CREATE INDEX "ParentPeriod_actorId_idx" ON "ParentPeriod"("actorId");

-- CreateIndex
CREATE INDEX "ParentPeriod_parentId_idx" ON "ParentPeriod"("parentId");

-- CreateIndex
CREATE INDEX "Succession_successorId_idx" ON "Succession"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "Succession_predecessorId_successorId_effectiveOn_key" ON "Succession"("predecessorId", "successorId", "effectiveOn");

-- CreateIndex
CREATE UNIQUE INDEX "GovernmentFunction_code_key" ON "GovernmentFunction"("code");

-- CreateIndex
CREATE UNIQUE INDEX "GovernmentFunction_uri_key" ON "GovernmentFunction"("uri");

-- CreateIndex
CREATE INDEX "ActorFunction_functionId_idx" ON "ActorFunction"("functionId");

-- CreateIndex
CREATE UNIQUE INDEX "ActorFunction_actorId_functionId_key" ON "ActorFunction"("actorId", "functionId");

-- CreateIndex
CREATE INDEX "Relation_fromId_kind_idx" ON "Relation"("fromId", "kind");

-- CreateIndex
CREATE INDEX "Relation_toId_kind_idx" ON "Relation"("toId", "kind");

-- CreateIndex
CREATE INDEX "Relation_contextKind_contextId_idx" ON "Relation"("contextKind", "contextId");

-- CreateIndex
CREATE INDEX "ActorNeed_actorId_idx" ON "ActorNeed"("actorId");

-- CreateIndex
CREATE INDEX "ActorNeed_contextKind_contextId_idx" ON "ActorNeed"("contextKind", "contextId");

-- CreateIndex
CREATE UNIQUE INDEX "MaturityAssessment_actorId_assessedOn_key" ON "MaturityAssessment"("actorId", "assessedOn");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinationDegree_ordinal_key" ON "CoordinationDegree"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinationDegree_code_key" ON "CoordinationDegree"("code");

-- CreateIndex
CREATE INDEX "CoordinationAssignment_actorId_idx" ON "CoordinationAssignment"("actorId");

-- CreateIndex
CREATE INDEX "CoordinationAssignment_contextKind_contextId_idx" ON "CoordinationAssignment"("contextKind", "contextId");

-- CreateIndex
CREATE UNIQUE INDEX "Ecosystem_key_key" ON "Ecosystem"("key");

-- CreateIndex
CREATE INDEX "Ecosystem_sortKey_idx" ON "Ecosystem"("sortKey");

-- CreateIndex
CREATE INDEX "Ecosystem_searchText_idx" ON "Ecosystem" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "EcosystemMember_actorId_idx" ON "EcosystemMember"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "EcosystemMember_ecosystemId_actorId_key" ON "EcosystemMember"("ecosystemId", "actorId");

-- CreateIndex
CREATE INDEX "EcosystemComponent_componentId_idx" ON "EcosystemComponent"("componentId");

-- CreateIndex
CREATE UNIQUE INDEX "EcosystemComponent_ecosystemId_componentId_key" ON "EcosystemComponent"("ecosystemId", "componentId");

-- CreateIndex
CREATE INDEX "EcosystemLink_targetId_idx" ON "EcosystemLink"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "EcosystemLink_ecosystemId_kind_targetId_key" ON "EcosystemLink"("ecosystemId", "kind", "targetId");

-- CreateIndex
CREATE UNIQUE INDEX "SharedComponent_key_key" ON "SharedComponent"("key");

-- CreateIndex
CREATE INDEX "SharedComponent_sortKey_idx" ON "SharedComponent"("sortKey");

-- CreateIndex
CREATE INDEX "SharedComponent_searchText_idx" ON "SharedComponent" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ComponentActor_componentId_role_idx" ON "ComponentActor"("componentId", "role");

-- CreateIndex
CREATE INDEX "ComponentActor_actorId_role_idx" ON "ComponentActor"("actorId", "role");

-- CreateIndex
CREATE INDEX "ComponentDependency_needsId_idx" ON "ComponentDependency"("needsId");

-- CreateIndex
CREATE UNIQUE INDEX "ComponentDependency_componentId_needsId_key" ON "ComponentDependency"("componentId", "needsId");

-- CreateIndex
CREATE UNIQUE INDEX "WithheldValue_recordTable_recordId_field_key" ON "WithheldValue"("recordTable", "recordId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "RowVersion_id_key" ON "RowVersion"("id");

-- CreateIndex
CREATE INDEX "RowVersion_rootId_sequence_idx" ON "RowVersion"("rootId", "sequence");

-- CreateIndex
CREATE INDEX "RowVersion_tableName_recordedFrom_idx" ON "RowVersion"("tableName", "recordedFrom");

-- CreateIndex
CREATE UNIQUE INDEX "RowVersion_tableName_rowId_version_key" ON "RowVersion"("tableName", "rowId", "version");

-- AddForeignKey
ALTER TABLE "ActorName" ADD CONSTRAINT "ActorName_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParentPeriod" ADD CONSTRAINT "ParentPeriod_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParentPeriod" ADD CONSTRAINT "ParentPeriod_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorFunction" ADD CONSTRAINT "ActorFunction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorFunction" ADD CONSTRAINT "ActorFunction_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "GovernmentFunction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorNeed" ADD CONSTRAINT "ActorNeed_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaturityAssessment" ADD CONSTRAINT "MaturityAssessment_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_degreeId_fkey" FOREIGN KEY ("degreeId") REFERENCES "CoordinationDegree"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcosystemMember" ADD CONSTRAINT "EcosystemMember_ecosystemId_fkey" FOREIGN KEY ("ecosystemId") REFERENCES "Ecosystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcosystemMember" ADD CONSTRAINT "EcosystemMember_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcosystemComponent" ADD CONSTRAINT "EcosystemComponent_ecosystemId_fkey" FOREIGN KEY ("ecosystemId") REFERENCES "Ecosystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcosystemComponent" ADD CONSTRAINT "EcosystemComponent_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "SharedComponent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcosystemLink" ADD CONSTRAINT "EcosystemLink_ecosystemId_fkey" FOREIGN KEY ("ecosystemId") REFERENCES "Ecosystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComponentActor" ADD CONSTRAINT "ComponentActor_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "SharedComponent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComponentActor" ADD CONSTRAINT "ComponentActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComponentDependency" ADD CONSTRAINT "ComponentDependency_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "SharedComponent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComponentDependency" ADD CONSTRAINT "ComponentDependency_needsId_fkey" FOREIGN KEY ("needsId") REFERENCES "SharedComponent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
