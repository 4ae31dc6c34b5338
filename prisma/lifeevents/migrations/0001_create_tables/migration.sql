-- Similarity search over folded titles needs trigram indexes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ProvenanceKind" AS ENUM ('SOURCED', 'INFERRED', 'REPORTED');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('CLAIMED', 'CONFIRMED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "LifeEventKind" AS ENUM ('LIFE', 'BUSINESS');

-- CreateEnum
CREATE TYPE "ResponsibilityRole" AS ENUM ('OWNER', 'MINISTRY');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CooperationBodyKind" AS ENUM ('CORE_GROUP', 'COUNCIL', 'PROGRAMME', 'NETWORK');

-- CreateEnum
CREATE TYPE "ServiceRole" AS ENUM ('DELIVERER', 'PARTNER', 'DATA_PROVIDER', 'REGULATOR');

-- CreateEnum
CREATE TYPE "EvidenceOrigin" AS ENUM ('PEOPLE', 'FETCHED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "DatasetAccess" AS ENUM ('PUBLIC', 'RESTRICTED', 'NON_PUBLIC');

-- CreateEnum
CREATE TYPE "DataExchangeState" AS ENUM ('EXISTS', 'NONE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "DigitalPromise" AS ENUM ('NOT_ASKED_AGAIN', 'NO_APPLICATION', 'DIGITAL_SUBMISSION', 'DIGITAL_ANSWER', 'IMMEDIATE_ANSWER', 'INSIGHT');

-- CreateEnum
CREATE TYPE "PromiseKept" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ObstacleKind" AS ENUM ('LEGAL', 'FUNDING', 'TECHNICAL', 'DATA_SHARING', 'COMPETENCE', 'GOVERNANCE');

-- CreateEnum
CREATE TYPE "Paradox" AS ENUM ('LOCAL_VS_CENTRAL', 'LOCAL_VS_COLLECTIVE_BENEFIT', 'DOMAIN_VS_IT_EXPERTISE', 'CONTEXTUAL_VS_UNIVERSAL');

-- CreateTable
CREATE TABLE "LifeEvent" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "kind" "LifeEventKind" NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LifeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "role" "ResponsibilityRole" NOT NULL,
    "actorId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "basis" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnershipOffer" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "role" "ResponsibilityRole" NOT NULL,
    "fromActorId" UUID NOT NULL,
    "toActorId" UUID NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "basis" JSONB NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'OFFERED',
    "offeredAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(6),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnershipOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LifeEventType" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LifeEventType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LifeEventContact" (
    "id" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "lifeEventId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LifeEventContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CooperationBody" (
    "id" UUID NOT NULL,
    "kind" "CooperationBodyKind" NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "sortKey" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CooperationBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BodyMember" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "isLeader" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE,
    "validTo" DATE,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(6),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BodyMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LifeEventBody" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LifeEventBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "ownerActorId" UUID,
    "homepage" TEXT,
    "templateId" UUID,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LifeEventService" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "serviceId" UUID,
    "unresolvedReference" TEXT,
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LifeEventService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceParticipation" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "ServiceRole" NOT NULL,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(6),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceParticipation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceComponent" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "componentId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceComponent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromiseAnswer" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "promise" "DigitalPromise" NOT NULL,
    "isKept" "PromiseKept" NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromiseAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Output" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "typeUri" TEXT,
    "endsJourney" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Output_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutputEvent" (
    "id" UUID NOT NULL,
    "outputId" UUID NOT NULL,
    "eventId" UUID,
    "unresolvedReference" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutputEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventService" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "serviceId" UUID,
    "unresolvedReference" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExchange" (
    "id" UUID NOT NULL,
    "outputId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "state" "DataExchangeState" NOT NULL,
    "datasetId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataExchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "origin" "EvidenceOrigin" NOT NULL DEFAULT 'UNKNOWN',
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceDataset" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "datasetId" UUID,
    "unresolvedReference" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceDataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceOutput" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "outputId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceOutput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "holderActorId" UUID,
    "access" "DatasetAccess" NOT NULL,
    "landingPage" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserNeed" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "groups" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obstacle" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "kind" "ObstacleKind" NOT NULL,
    "paradox" "Paradox",
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "units" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorMeasurement" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "day" DATE,
    "value" DECIMAL(20,4) NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndicatorMeasurement_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "LifeEvent_uri_key" ON "LifeEvent"("uri");

-- CreateIndex
CREATE INDEX "LifeEvent_sortKey_id_idx" ON "LifeEvent"("sortKey", "id");

-- CreateIndex
CREATE INDEX "LifeEvent_recordedAt_id_idx" ON "LifeEvent"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "LifeEvent_searchText_idx" ON "LifeEvent" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Responsibility_lifeEventId_role_validFrom_idx" ON "Responsibility"("lifeEventId", "role", "validFrom");

-- CreateIndex
CREATE INDEX "Responsibility_actorId_role_idx" ON "Responsibility"("actorId", "role");

-- CreateIndex
CREATE INDEX "OwnershipOffer_lifeEventId_state_idx" ON "OwnershipOffer"("lifeEventId", "state");

-- CreateIndex
CREATE INDEX "OwnershipOffer_toActorId_state_idx" ON "OwnershipOffer"("toActorId", "state");

-- CreateIndex
CREATE INDEX "LifeEventType_uri_idx" ON "LifeEventType"("uri");

-- CreateIndex
CREATE UNIQUE INDEX "LifeEventType_lifeEventId_uri_key" ON "LifeEventType"("lifeEventId", "uri");

-- CreateIndex
CREATE INDEX "LifeEventContact_lifeEventId_idx" ON "LifeEventContact"("lifeEventId");

-- CreateIndex
CREATE INDEX "BodyMember_bodyId_idx" ON "BodyMember"("bodyId");

-- CreateIndex
CREATE INDEX "BodyMember_actorId_idx" ON "BodyMember"("actorId");

-- CreateIndex
CREATE INDEX "LifeEventBody_bodyId_idx" ON "LifeEventBody"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "LifeEventBody_lifeEventId_bodyId_key" ON "LifeEventBody"("lifeEventId", "bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Service_uri_key" ON "Service"("uri");

-- CreateIndex
CREATE INDEX "Service_ownerActorId_sortKey_idx" ON "Service"("ownerActorId", "sortKey");

-- CreateIndex
CREATE INDEX "Service_templateId_sortKey_idx" ON "Service"("templateId", "sortKey");

-- CreateIndex
CREATE INDEX "Service_sortKey_id_idx" ON "Service"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Service_recordedAt_id_idx" ON "Service"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Service_searchText_idx" ON "Service" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "LifeEventService_serviceId_idx" ON "LifeEventService"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "LifeEventService_lifeEventId_serviceId_key" ON "LifeEventService"("lifeEventId", "serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "LifeEventService_lifeEventId_position_key" ON "LifeEventService"("lifeEventId", "position");

-- CreateIndex
CREATE INDEX "ServiceParticipation_actorId_idx" ON "ServiceParticipation"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceParticipation_serviceId_actorId_role_key" ON "ServiceParticipation"("serviceId", "actorId", "role");

-- CreateIndex
CREATE INDEX "ServiceComponent_componentId_idx" ON "ServiceComponent"("componentId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceComponent_serviceId_componentId_key" ON "ServiceComponent"("serviceId", "componentId");

-- CreateIndex
CREATE UNIQUE INDEX "PromiseAnswer_serviceId_promise_key" ON "PromiseAnswer"("serviceId", "promise");

-- CreateIndex
CREATE INDEX "Output_serviceId_position_idx" ON "Output"("serviceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Event_uri_key" ON "Event"("uri");

-- CreateIndex
CREATE INDEX "OutputEvent_eventId_idx" ON "OutputEvent"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "OutputEvent_outputId_eventId_key" ON "OutputEvent"("outputId", "eventId");

-- CreateIndex
CREATE INDEX "EventService_serviceId_idx" ON "EventService"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "EventService_eventId_serviceId_key" ON "EventService"("eventId", "serviceId");

-- CreateIndex
CREATE INDEX "DataExchange_serviceId_idx" ON "DataExchange"("serviceId");

-- CreateIndex
CREATE INDEX "DataExchange_datasetId_idx" ON "DataExchange"("datasetId");

-- CreateIndex
CREATE UNIQUE INDEX "DataExchange_outputId_serviceId_key" ON "DataExchange"("outputId", "serviceId");

-- CreateIndex
CREATE INDEX "Evidence_serviceId_position_idx" ON "Evidence"("serviceId", "position");

-- CreateIndex
CREATE INDEX "EvidenceDataset_datasetId_idx" ON "EvidenceDataset"("datasetId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceDataset_evidenceId_datasetId_key" ON "EvidenceDataset"("evidenceId", "datasetId");

-- CreateIndex
CREATE INDEX "EvidenceOutput_outputId_idx" ON "EvidenceOutput"("outputId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceOutput_evidenceId_outputId_key" ON "EvidenceOutput"("evidenceId", "outputId");

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_uri_key" ON "Dataset"("uri");

-- CreateIndex
CREATE INDEX "Dataset_holderActorId_idx" ON "Dataset"("holderActorId");

-- CreateIndex
CREATE INDEX "UserNeed_lifeEventId_position_idx" ON "UserNeed"("lifeEventId", "position");

-- CreateIndex
CREATE INDEX "Obstacle_lifeEventId_position_idx" ON "Obstacle"("lifeEventId", "position");

-- CreateIndex
CREATE INDEX "Indicator_lifeEventId_position_idx" ON "Indicator"("lifeEventId", "position");

-- CreateIndex
CREATE INDEX "IndicatorMeasurement_indicatorId_year_idx" ON "IndicatorMeasurement"("indicatorId", "year");

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
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnershipOffer" ADD CONSTRAINT "OwnershipOffer_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventType" ADD CONSTRAINT "LifeEventType_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventContact" ADD CONSTRAINT "LifeEventContact_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "CooperationBody"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventBody" ADD CONSTRAINT "LifeEventBody_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventBody" ADD CONSTRAINT "LifeEventBody_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "CooperationBody"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventService" ADD CONSTRAINT "LifeEventService_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LifeEventService" ADD CONSTRAINT "LifeEventService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceParticipation" ADD CONSTRAINT "ServiceParticipation_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceComponent" ADD CONSTRAINT "ServiceComponent_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseAnswer" ADD CONSTRAINT "PromiseAnswer_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Output" ADD CONSTRAINT "Output_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutputEvent" ADD CONSTRAINT "OutputEvent_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "Output"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutputEvent" ADD CONSTRAINT "OutputEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventService" ADD CONSTRAINT "EventService_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventService" ADD CONSTRAINT "EventService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExchange" ADD CONSTRAINT "DataExchange_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "Output"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExchange" ADD CONSTRAINT "DataExchange_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExchange" ADD CONSTRAINT "DataExchange_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceDataset" ADD CONSTRAINT "EvidenceDataset_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceDataset" ADD CONSTRAINT "EvidenceDataset_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceOutput" ADD CONSTRAINT "EvidenceOutput_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceOutput" ADD CONSTRAINT "EvidenceOutput_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "Output"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserNeed" ADD CONSTRAINT "UserNeed_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_lifeEventId_fkey" FOREIGN KEY ("lifeEventId") REFERENCES "LifeEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorMeasurement" ADD CONSTRAINT "IndicatorMeasurement_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
