-- Trigram search needs its extension before the indexes below.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ProvenanceKind" AS ENUM ('SOURCED', 'INFERRED', 'REPORTED');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('CLAIMED', 'CONFIRMED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION');

-- CreateEnum
CREATE TYPE "DeliveryConfidence" AS ENUM ('GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('LEAD', 'PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE', 'FUNDER', 'BENEFICIARY');

-- CreateEnum
CREATE TYPE "ComponentUse" AS ENUM ('USES', 'PRODUCES');

-- CreateEnum
CREATE TYPE "CostKind" AS ENUM ('DEVELOPMENT', 'OPERATION', 'COORDINATION', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "FundingKind" AS ENUM ('OWN_BUDGET', 'BUDGET_PROPOSAL', 'CO_FUNDING', 'JOINT');

-- CreateEnum
CREATE TYPE "FundingYearBasis" AS ENUM ('BUDGET', 'AWARD');

-- CreateEnum
CREATE TYPE "BenefitType" AS ENUM ('EFFICIENCY_STATE', 'QUALITY_STATE', 'OTHER_ACTORS');

-- CreateEnum
CREATE TYPE "BenefitDisposition" AS ENUM ('WITHDRAWN', 'REALLOCATED', 'RETAINED');

-- CreateEnum
CREATE TYPE "SavingKind" AS ENUM ('LABOUR', 'CERTAIN', 'OTHER');

-- CreateEnum
CREATE TYPE "WithdrawalRule" AS ENUM ('MINISTRY_OF_FINANCE', 'CO_FUNDING_2020');

-- CreateEnum
CREATE TYPE "IdentityStepKind" AS ENUM ('RENAMED', 'MOVED', 'MERGED_INTO', 'SPLIT_FROM', 'CONTINUES');

-- CreateEnum
CREATE TYPE "RiskStatus" AS ENUM ('OPEN', 'OCCURRED', 'CLOSED');

-- CreateEnum
CREATE TYPE "DependencyStatus" AS ENUM ('OPEN', 'DELIVERED', 'LATE', 'DROPPED');

-- CreateEnum
CREATE TYPE "CouncilKind" AS ENUM ('ADVISORY', 'PORTFOLIO');

-- CreateEnum
CREATE TYPE "CouncilRole" AS ENUM ('LEADER', 'MEMBER', 'COORDINATOR', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "SubmissionRule" AS ENUM ('ANYONE', 'MEMBERS', 'LISTED');

-- CreateEnum
CREATE TYPE "CouncilCaseState" AS ENUM ('REQUESTED', 'MET', 'ADVISED', 'SUBMITTED', 'IN_PREPARATION', 'IN_COUNCIL', 'RETURNED', 'REJECTED', 'RECOMMENDED', 'DECIDED', 'FOLLOWED_UP');

-- CreateEnum
CREATE TYPE "CouncilDecision" AS ENUM ('APPROVED', 'DECLINED');

-- CreateEnum
CREATE TYPE "CouncilDecisionLevel" AS ENUM ('SECRETARIAT', 'COUNCIL', 'CHIEF_EXECUTIVE', 'POLITICAL_LEVEL');

-- CreateEnum
CREATE TYPE "NotFollowedReason" AS ENUM ('NO_TIME', 'NO_FUNDING', 'DISAGREED', 'NOT_RELEVANT', 'WAITS_FOR_OTHERS', 'OTHER');

-- CreateEnum
CREATE TYPE "QualityAssuranceKind" AS ENUM ('EXTERNAL_CONCEPT', 'EXTERNAL_STEERING', 'EXTERNAL_OTHER', 'INTERNAL');

-- CreateEnum
CREATE TYPE "ExitOutcome" AS ENUM ('DELIVERED', 'MERGED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ObstacleKind" AS ENUM ('LEGAL', 'FUNDING', 'TECHNICAL', 'DATA_SHARING', 'COMPETENCE', 'GOVERNANCE');

-- CreateEnum
CREATE TYPE "Paradox" AS ENUM ('LOCAL_VS_CENTRAL', 'LOCAL_VS_COLLECTIVE_BENEFIT', 'DOMAIN_VS_IT_EXPERTISE', 'CONTEXTUAL_VS_UNIVERSAL');

-- CreateEnum
CREATE TYPE "ScenarioKey" AS ENUM ('AS_REGISTERED', 'BY_BENEFITS', 'EQUAL', 'WEIGHTS');

-- CreateEnum
CREATE TYPE "ContactRole" AS ENUM ('RESPONSIBLE', 'CONTACT');

-- CreateTable
CREATE TABLE "Portfolio" (
    "id" UUID NOT NULL,
    "ownerActorId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Portfolio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortfolioCriterion" (
    "id" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "descriptions" JSONB,
    "weight" DECIMAL(9,4) NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortfolioCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortfolioCapacity" (
    "id" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "roleKey" TEXT NOT NULL,
    "roleLabels" JSONB NOT NULL,
    "year" INTEGER NOT NULL,
    "personYears" DECIMAL(9,2),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortfolioCapacity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "summaries" JSONB,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "leadActorId" UUID,
    "leadClaimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "portfolioId" UUID,
    "phase" "Phase",
    "phaseAt" DATE,
    "confidence" "DeliveryConfidence",
    "rawConfidence" TEXT,
    "confidenceAt" DATE,
    "plannedStart" DATE,
    "plannedEnd" DATE,
    "forecastStart" DATE,
    "forecastEnd" DATE,
    "actualStart" DATE,
    "actualEnd" DATE,
    "datePrecisions" JSONB,
    "currency" CHAR(3) NOT NULL DEFAULT 'NOK',
    "withdrawalRule" "WithdrawalRule",
    "withdrawalNote" TEXT,
    "isCoFunded" BOOLEAN,
    "isFundingComplete" BOOLEAN NOT NULL DEFAULT false,
    "isCostComplete" BOOLEAN NOT NULL DEFAULT false,
    "fundingNotes" JSONB,
    "costNotes" JSONB,
    "lifeEventNotes" JSONB,
    "hasUsersInvolved" BOOLEAN,
    "isInfrastructure" BOOLEAN,
    "isDigitalisation" BOOLEAN,
    "originRegister" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeIdentifier" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeIdentityStep" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" "IdentityStepKind" NOT NULL,
    "on" DATE,
    "onPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "otherInitiativeId" UUID,
    "fromActorId" UUID,
    "toActorId" UUID,
    "titlesBefore" JSONB,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeIdentityStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeParticipation" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "ParticipationRole" NOT NULL,
    "parts" JSONB,
    "validFrom" DATE,
    "validTo" DATE,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedByActorId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeParticipation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeLifeEvent" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "lifeEventId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeLifeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeService" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeComponent" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "componentId" UUID NOT NULL,
    "use" "ComponentUse" NOT NULL,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeComponent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeNeed" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "userNeedId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeBody" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeContact" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "ContactRole" NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeMilestone" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "onPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "titles" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeScore" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "score" DECIMAL(9,4) NOT NULL,
    "reasons" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeScore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeCapacityNeed" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "roleKey" TEXT NOT NULL,
    "roleLabels" JSONB NOT NULL,
    "year" INTEGER NOT NULL,
    "personYears" DECIMAL(9,2),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeCapacityNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuccessFactors" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "hasFlexibleScope" BOOLEAN,
    "hasFrequentDeliveries" BOOLEAN,
    "hasInvolvedClient" BOOLEAN,
    "hasBenefitManagement" BOOLEAN,
    "hasContractByHour" BOOLEAN,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuccessFactors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Baseline" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "setOn" DATE,
    "setOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "reasons" JSONB,
    "approvedByActorId" UUID,
    "plannedStart" DATE,
    "plannedEnd" DATE,
    "cost" DECIMAL(20,2),
    "benefit" DECIMAL(20,2),
    "currency" CHAR(3),
    "priceYear" INTEGER,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CostLine" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" "CostKind" NOT NULL,
    "bearerActorId" UUID,
    "year" INTEGER,
    "yearTo" INTEGER,
    "planned" DECIMAL(20,2),
    "actual" DECIMAL(20,2),
    "currency" CHAR(3) NOT NULL,
    "priceYear" INTEGER,
    "notes" JSONB,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedByActorId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CostLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingLine" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" "FundingKind" NOT NULL,
    "scheme" TEXT,
    "funderActorId" UUID,
    "year" INTEGER,
    "yearTo" INTEGER,
    "yearBasis" "FundingYearBasis" NOT NULL DEFAULT 'BUDGET',
    "planned" DECIMAL(20,2),
    "actual" DECIMAL(20,2),
    "jointTotal" DECIMAL(20,2),
    "currency" CHAR(3) NOT NULL,
    "priceYear" INTEGER,
    "notes" JSONB,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedByActorId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FundingLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Benefit" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB,
    "sortKey" TEXT NOT NULL,
    "type" "BenefitType" NOT NULL,
    "isPriced" BOOLEAN NOT NULL,
    "units" JSONB,
    "currency" CHAR(3),
    "priceYear" INTEGER,
    "ownerActorId" UUID,
    "ownerClaimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "beneficiaryActorId" UUID,
    "disposition" "BenefitDisposition",
    "dispositionNotes" JSONB,
    "savingKind" "SavingKind",
    "notes" JSONB,
    "claimStatus" "ClaimStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimedByActorId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Benefit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BenefitYear" (
    "id" UUID NOT NULL,
    "benefitId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "planned" DECIMAL(20,2),
    "realised" DECIMAL(20,2),
    "plannedQuantity" DECIMAL(24,6),
    "realisedQuantity" DECIMAL(24,6),
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BenefitYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BenefitMeasurement" (
    "id" UUID NOT NULL,
    "benefitId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "isBaseline" BOOLEAN NOT NULL,
    "measuredOn" DATE,
    "measuredOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "measures" JSONB NOT NULL,
    "value" DECIMAL(24,6),
    "valueTo" DECIMAL(24,6),
    "isApproximate" BOOLEAN NOT NULL DEFAULT false,
    "units" JSONB,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BenefitMeasurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "status" "RiskStatus" NOT NULL DEFAULT 'OPEN',
    "likelihood" INTEGER,
    "consequence" INTEGER,
    "ownerActorId" UUID,
    "raisedOn" DATE,
    "details" JSONB,
    "mitigations" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dependency" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "onInitiativeId" UUID,
    "onComponentId" UUID,
    "onActorId" UUID,
    "status" "DependencyStatus",
    "neededBy" DATE,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "tasks" JSONB NOT NULL,
    "year" INTEGER NOT NULL,
    "letter" TEXT,
    "letterUrl" TEXT,
    "issuerActorId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MandateAgency" (
    "id" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MandateAgency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MandateInitiative" (
    "id" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MandateInitiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Council" (
    "id" UUID NOT NULL,
    "kind" "CouncilKind" NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB,
    "ownerActorId" UUID,
    "secretariatLimit" DECIMAL(20,2),
    "currency" CHAR(3),
    "submissionRule" "SubmissionRule" NOT NULL DEFAULT 'ANYONE',
    "submissionNotes" JSONB,
    "sortKey" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Council_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilMember" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "actorId" UUID,
    "personId" UUID,
    "role" "CouncilRole" NOT NULL,
    "fields" JSONB,
    "validFrom" DATE,
    "validTo" DATE,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilSubmitter" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilSubmitter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilCase" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "initiativeId" UUID,
    "titles" JSONB NOT NULL,
    "state" "CouncilCaseState" NOT NULL,
    "isDraft" BOOLEAN NOT NULL DEFAULT false,
    "archiveReference" TEXT,
    "submitterActorId" UUID,
    "responsiblePersonId" UUID,
    "amount" DECIMAL(20,2),
    "currency" CHAR(3),
    "decision" "CouncilDecision",
    "decisionLevel" "CouncilDecisionLevel",
    "conditions" JSONB,
    "deadline" DATE,
    "followUpDue" DATE,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilCaseStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromState" "CouncilCaseState",
    "toState" "CouncilCaseState" NOT NULL,
    "takenOn" DATE,
    "takenOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "byActorId" UUID,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilCaseStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilAdvice" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilAdvice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdviceLearnFrom" (
    "id" UUID NOT NULL,
    "adviceId" UUID NOT NULL,
    "actorId" UUID,
    "initiativeId" UUID,
    "reasons" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AdviceLearnFrom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdviceFollowUp" (
    "id" UUID NOT NULL,
    "adviceId" UUID NOT NULL,
    "heldOn" DATE,
    "heldOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "isFollowed" BOOLEAN,
    "whyNot" "NotFollowedReason",
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AdviceFollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Groundwork" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "caseId" UUID,
    "benefitOverviews" JSONB,
    "costBenefitEstimates" JSONB,
    "responsiblePersonId" UUID,
    "hasResponsiblePerson" BOOLEAN,
    "anchoredByActorId" UUID,
    "anchoredOn" DATE,
    "isRecommendedBySector" BOOLEAN,
    "anchoringNotes" JSONB,
    "problems" JSONB,
    "relevantMeasures" JSONB,
    "questionsOfPrinciple" JSONB,
    "effects" JSONB,
    "recommendations" JSONB,
    "prerequisites" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Groundwork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroundworkAlternative" (
    "id" UUID NOT NULL,
    "groundworkId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB,
    "isZero" BOOLEAN NOT NULL DEFAULT false,
    "isRecommended" BOOLEAN NOT NULL DEFAULT false,
    "cost" DECIMAL(20,2),
    "benefit" DECIMAL(20,2),
    "currency" CHAR(3),
    "priceYear" INTEGER,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroundworkAlternative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserInvolvement" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "hows" JSONB NOT NULL,
    "howMany" INTEGER,
    "units" JSONB,
    "groupActorId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserInvolvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QualityAssurance" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" "QualityAssuranceKind" NOT NULL,
    "doneOn" DATE,
    "doneOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "byActorId" UUID,
    "conclusions" JSONB,
    "reportUrl" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QualityAssurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExitReview" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "outcome" "ExitOutcome" NOT NULL,
    "reviewedOn" DATE,
    "reviewedOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "mergedIntoInitiativeId" UUID,
    "mergedIntoTitles" JSONB,
    "benefitsHandedToActorId" UUID,
    "conclusions" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExitReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeObstacle" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "kind" "ObstacleKind" NOT NULL,
    "paradox" "Paradox",
    "texts" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InitiativeObstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WithheldValue" (
    "id" UUID NOT NULL,
    "rootId" UUID NOT NULL,
    "recordTable" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "rawText" TEXT,
    "reason" TEXT,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WithheldValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingScenario" (
    "id" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "authorActorId" UUID NOT NULL,
    "madeOn" DATE NOT NULL,
    "selection" JSONB NOT NULL,
    "key" "ScenarioKey" NOT NULL,
    "keyNotes" JSONB,
    "ledgerRevision" BIGINT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FundingScenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingScenarioShare" (
    "id" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "weight" DECIMAL(12,6),
    "cap" DECIMAL(20,2),
    "currency" CHAR(3),
    "priceYear" INTEGER,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FundingScenarioShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingScenarioInitiative" (
    "id" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FundingScenarioInitiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterImport" (
    "id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "portfolioId" UUID,
    "profile" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileDigest" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "report" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "number" TEXT,
    "raw" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "actorId" UUID,
    "erasedAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
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
CREATE INDEX "Portfolio_ownerActorId_idx" ON "Portfolio"("ownerActorId");

-- CreateIndex
CREATE INDEX "Portfolio_sortKey_id_idx" ON "Portfolio"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Portfolio_searchText_idx" ON "Portfolio" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "PortfolioCriterion_portfolioId_key_key" ON "PortfolioCriterion"("portfolioId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PortfolioCapacity_portfolioId_roleKey_year_key" ON "PortfolioCapacity"("portfolioId", "roleKey", "year");

-- CreateIndex
CREATE INDEX "Initiative_leadActorId_idx" ON "Initiative"("leadActorId");

-- CreateIndex
CREATE INDEX "Initiative_portfolioId_idx" ON "Initiative"("portfolioId");

-- CreateIndex
CREATE INDEX "Initiative_phase_idx" ON "Initiative"("phase");

-- CreateIndex
CREATE INDEX "Initiative_confidence_idx" ON "Initiative"("confidence");

-- CreateIndex
CREATE INDEX "Initiative_sortKey_id_idx" ON "Initiative"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Initiative_searchText_idx" ON "Initiative" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "InitiativeIdentifier_initiativeId_idx" ON "InitiativeIdentifier"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeIdentifier_register_number_key" ON "InitiativeIdentifier"("register", "number");

-- CreateIndex
CREATE INDEX "InitiativeIdentityStep_initiativeId_idx" ON "InitiativeIdentityStep"("initiativeId");

-- CreateIndex
CREATE INDEX "InitiativeIdentityStep_otherInitiativeId_idx" ON "InitiativeIdentityStep"("otherInitiativeId");

-- CreateIndex
CREATE INDEX "InitiativeParticipation_initiativeId_idx" ON "InitiativeParticipation"("initiativeId");

-- CreateIndex
CREATE INDEX "InitiativeParticipation_actorId_role_idx" ON "InitiativeParticipation"("actorId", "role");

-- CreateIndex
CREATE INDEX "InitiativeLifeEvent_lifeEventId_idx" ON "InitiativeLifeEvent"("lifeEventId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeLifeEvent_initiativeId_lifeEventId_key" ON "InitiativeLifeEvent"("initiativeId", "lifeEventId");

-- CreateIndex
CREATE INDEX "InitiativeService_serviceId_idx" ON "InitiativeService"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeService_initiativeId_serviceId_key" ON "InitiativeService"("initiativeId", "serviceId");

-- CreateIndex
CREATE INDEX "InitiativeComponent_componentId_use_idx" ON "InitiativeComponent"("componentId", "use");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeComponent_initiativeId_componentId_use_key" ON "InitiativeComponent"("initiativeId", "componentId", "use");

-- CreateIndex
CREATE INDEX "InitiativeNeed_userNeedId_idx" ON "InitiativeNeed"("userNeedId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeNeed_initiativeId_userNeedId_key" ON "InitiativeNeed"("initiativeId", "userNeedId");

-- CreateIndex
CREATE INDEX "InitiativeBody_bodyId_idx" ON "InitiativeBody"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeBody_initiativeId_bodyId_key" ON "InitiativeBody"("initiativeId", "bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeContact_initiativeId_personId_role_key" ON "InitiativeContact"("initiativeId", "personId", "role");

-- CreateIndex
CREATE INDEX "InitiativeMilestone_initiativeId_on_idx" ON "InitiativeMilestone"("initiativeId", "on");

-- CreateIndex
CREATE INDEX "InitiativeScore_criterionId_idx" ON "InitiativeScore"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeScore_initiativeId_criterionId_key" ON "InitiativeScore"("initiativeId", "criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeCapacityNeed_initiativeId_roleKey_year_key" ON "InitiativeCapacityNeed"("initiativeId", "roleKey", "year");

-- CreateIndex
CREATE UNIQUE INDEX "SuccessFactors_initiativeId_key" ON "SuccessFactors"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "Baseline_initiativeId_ordinal_key" ON "Baseline"("initiativeId", "ordinal");

-- CreateIndex
CREATE INDEX "CostLine_initiativeId_idx" ON "CostLine"("initiativeId");

-- CreateIndex
CREATE INDEX "CostLine_bearerActorId_idx" ON "CostLine"("bearerActorId");

-- CreateIndex
CREATE INDEX "FundingLine_initiativeId_idx" ON "FundingLine"("initiativeId");

-- CreateIndex
CREATE INDEX "FundingLine_funderActorId_idx" ON "FundingLine"("funderActorId");

-- CreateIndex
CREATE INDEX "Benefit_initiativeId_sortKey_idx" ON "Benefit"("initiativeId", "sortKey");

-- CreateIndex
CREATE INDEX "Benefit_beneficiaryActorId_idx" ON "Benefit"("beneficiaryActorId");

-- CreateIndex
CREATE INDEX "Benefit_ownerActorId_idx" ON "Benefit"("ownerActorId");

-- CreateIndex
CREATE UNIQUE INDEX "Benefit_id_initiativeId_key" ON "Benefit"("id", "initiativeId");

-- CreateIndex
CREATE INDEX "BenefitYear_initiativeId_year_idx" ON "BenefitYear"("initiativeId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "BenefitYear_benefitId_year_key" ON "BenefitYear"("benefitId", "year");

-- CreateIndex
CREATE INDEX "BenefitMeasurement_benefitId_measuredOn_idx" ON "BenefitMeasurement"("benefitId", "measuredOn");

-- CreateIndex
CREATE INDEX "Risk_initiativeId_idx" ON "Risk"("initiativeId");

-- CreateIndex
CREATE INDEX "Dependency_initiativeId_idx" ON "Dependency"("initiativeId");

-- CreateIndex
CREATE INDEX "Dependency_onInitiativeId_idx" ON "Dependency"("onInitiativeId");

-- CreateIndex
CREATE INDEX "Dependency_onComponentId_idx" ON "Dependency"("onComponentId");

-- CreateIndex
CREATE INDEX "Mandate_year_idx" ON "Mandate"("year");

-- CreateIndex
CREATE INDEX "MandateAgency_actorId_idx" ON "MandateAgency"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "MandateAgency_mandateId_actorId_key" ON "MandateAgency"("mandateId", "actorId");

-- CreateIndex
CREATE INDEX "MandateInitiative_initiativeId_idx" ON "MandateInitiative"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "MandateInitiative_mandateId_initiativeId_key" ON "MandateInitiative"("mandateId", "initiativeId");

-- CreateIndex
CREATE INDEX "Council_sortKey_id_idx" ON "Council"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Council_ownerActorId_idx" ON "Council"("ownerActorId");

-- CreateIndex
CREATE INDEX "CouncilMember_councilId_idx" ON "CouncilMember"("councilId");

-- CreateIndex
CREATE INDEX "CouncilMember_actorId_idx" ON "CouncilMember"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilSubmitter_councilId_actorId_key" ON "CouncilSubmitter"("councilId", "actorId");

-- CreateIndex
CREATE INDEX "CouncilCase_councilId_state_idx" ON "CouncilCase"("councilId", "state");

-- CreateIndex
CREATE INDEX "CouncilCase_initiativeId_idx" ON "CouncilCase"("initiativeId");

-- CreateIndex
CREATE INDEX "CouncilCase_followUpDue_idx" ON "CouncilCase"("followUpDue");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilCaseStep_caseId_ordinal_key" ON "CouncilCaseStep"("caseId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilAdvice_caseId_ordinal_key" ON "CouncilAdvice"("caseId", "ordinal");

-- CreateIndex
CREATE INDEX "AdviceLearnFrom_adviceId_idx" ON "AdviceLearnFrom"("adviceId");

-- CreateIndex
CREATE INDEX "AdviceLearnFrom_actorId_idx" ON "AdviceLearnFrom"("actorId");

-- CreateIndex
CREATE INDEX "AdviceLearnFrom_initiativeId_idx" ON "AdviceLearnFrom"("initiativeId");

-- CreateIndex
CREATE INDEX "AdviceFollowUp_adviceId_idx" ON "AdviceFollowUp"("adviceId");

-- CreateIndex
CREATE UNIQUE INDEX "Groundwork_initiativeId_key" ON "Groundwork"("initiativeId");

-- CreateIndex
CREATE INDEX "Groundwork_caseId_idx" ON "Groundwork"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "GroundworkAlternative_groundworkId_ordinal_key" ON "GroundworkAlternative"("groundworkId", "ordinal");

-- CreateIndex
CREATE INDEX "UserInvolvement_initiativeId_idx" ON "UserInvolvement"("initiativeId");

-- CreateIndex
CREATE INDEX "QualityAssurance_initiativeId_idx" ON "QualityAssurance"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "ExitReview_initiativeId_key" ON "ExitReview"("initiativeId");

-- CreateIndex
CREATE INDEX "ExitReview_mergedIntoInitiativeId_idx" ON "ExitReview"("mergedIntoInitiativeId");

-- CreateIndex
CREATE INDEX "InitiativeObstacle_initiativeId_idx" ON "InitiativeObstacle"("initiativeId");

-- CreateIndex
CREATE INDEX "WithheldValue_rootId_idx" ON "WithheldValue"("rootId");

-- CreateIndex
CREATE UNIQUE INDEX "WithheldValue_recordTable_recordId_field_key" ON "WithheldValue"("recordTable", "recordId", "field");

-- CreateIndex
CREATE INDEX "FundingScenario_authorActorId_idx" ON "FundingScenario"("authorActorId");

-- CreateIndex
CREATE UNIQUE INDEX "FundingScenarioShare_scenarioId_actorId_key" ON "FundingScenarioShare"("scenarioId", "actorId");

-- CreateIndex
CREATE INDEX "FundingScenarioInitiative_initiativeId_idx" ON "FundingScenarioInitiative"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "FundingScenarioInitiative_scenarioId_initiativeId_key" ON "FundingScenarioInitiative"("scenarioId", "initiativeId");

-- CreateIndex
CREATE INDEX "RegisterImport_register_edition_idx" ON "RegisterImport"("register", "edition");

-- CreateIndex
CREATE INDEX "RegisterImport_portfolioId_idx" ON "RegisterImport"("portfolioId");

-- CreateIndex
CREATE INDEX "RegisterEntry_initiativeId_idx" ON "RegisterEntry"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterEntry_importId_rowNumber_key" ON "RegisterEntry"("importId", "rowNumber");

-- CreateIndex
CREATE INDEX "Person_actorId_idx" ON "Person"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "RowVersion_id_key" ON "RowVersion"("id");

-- CreateIndex
CREATE INDEX "RowVersion_rootId_sequence_idx" ON "RowVersion"("rootId", "sequence");

-- CreateIndex
CREATE INDEX "RowVersion_tableName_recordedFrom_idx" ON "RowVersion"("tableName", "recordedFrom");

-- CreateIndex
CREATE UNIQUE INDEX "RowVersion_tableName_rowId_version_key" ON "RowVersion"("tableName", "rowId", "version");

-- AddForeignKey
ALTER TABLE "PortfolioCriterion" ADD CONSTRAINT "PortfolioCriterion_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortfolioCapacity" ADD CONSTRAINT "PortfolioCapacity_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeIdentifier" ADD CONSTRAINT "InitiativeIdentifier_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeIdentityStep" ADD CONSTRAINT "InitiativeIdentityStep_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeIdentityStep" ADD CONSTRAINT "InitiativeIdentityStep_otherInitiativeId_fkey" FOREIGN KEY ("otherInitiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeParticipation" ADD CONSTRAINT "InitiativeParticipation_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeLifeEvent" ADD CONSTRAINT "InitiativeLifeEvent_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeService" ADD CONSTRAINT "InitiativeService_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeComponent" ADD CONSTRAINT "InitiativeComponent_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeNeed" ADD CONSTRAINT "InitiativeNeed_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeBody" ADD CONSTRAINT "InitiativeBody_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeContact" ADD CONSTRAINT "InitiativeContact_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeMilestone" ADD CONSTRAINT "InitiativeMilestone_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeScore" ADD CONSTRAINT "InitiativeScore_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeScore" ADD CONSTRAINT "InitiativeScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "PortfolioCriterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeCapacityNeed" ADD CONSTRAINT "InitiativeCapacityNeed_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuccessFactors" ADD CONSTRAINT "SuccessFactors_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CostLine" ADD CONSTRAINT "CostLine_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Benefit" ADD CONSTRAINT "Benefit_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BenefitYear" ADD CONSTRAINT "BenefitYear_benefitId_initiativeId_fkey" FOREIGN KEY ("benefitId", "initiativeId") REFERENCES "Benefit"("id", "initiativeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BenefitMeasurement" ADD CONSTRAINT "BenefitMeasurement_benefitId_initiativeId_fkey" FOREIGN KEY ("benefitId", "initiativeId") REFERENCES "Benefit"("id", "initiativeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_onInitiativeId_fkey" FOREIGN KEY ("onInitiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateAgency" ADD CONSTRAINT "MandateAgency_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateInitiative" ADD CONSTRAINT "MandateInitiative_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateInitiative" ADD CONSTRAINT "MandateInitiative_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilMember" ADD CONSTRAINT "CouncilMember_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSubmitter" ADD CONSTRAINT "CouncilSubmitter_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilCase" ADD CONSTRAINT "CouncilCase_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilCase" ADD CONSTRAINT "CouncilCase_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilCaseStep" ADD CONSTRAINT "CouncilCaseStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CouncilCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAdvice" ADD CONSTRAINT "CouncilAdvice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CouncilCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceLearnFrom" ADD CONSTRAINT "AdviceLearnFrom_adviceId_fkey" FOREIGN KEY ("adviceId") REFERENCES "CouncilAdvice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceLearnFrom" ADD CONSTRAINT "AdviceLearnFrom_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceFollowUp" ADD CONSTRAINT "AdviceFollowUp_adviceId_fkey" FOREIGN KEY ("adviceId") REFERENCES "CouncilAdvice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Groundwork" ADD CONSTRAINT "Groundwork_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Groundwork" ADD CONSTRAINT "Groundwork_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CouncilCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroundworkAlternative" ADD CONSTRAINT "GroundworkAlternative_groundworkId_fkey" FOREIGN KEY ("groundworkId") REFERENCES "Groundwork"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserInvolvement" ADD CONSTRAINT "UserInvolvement_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QualityAssurance" ADD CONSTRAINT "QualityAssurance_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExitReview" ADD CONSTRAINT "ExitReview_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExitReview" ADD CONSTRAINT "ExitReview_mergedIntoInitiativeId_fkey" FOREIGN KEY ("mergedIntoInitiativeId") REFERENCES "Initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeObstacle" ADD CONSTRAINT "InitiativeObstacle_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingScenarioShare" ADD CONSTRAINT "FundingScenarioShare_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "FundingScenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingScenarioInitiative" ADD CONSTRAINT "FundingScenarioInitiative_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "FundingScenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingScenarioInitiative" ADD CONSTRAINT "FundingScenarioInitiative_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterImport" ADD CONSTRAINT "RegisterImport_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RegisterImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
