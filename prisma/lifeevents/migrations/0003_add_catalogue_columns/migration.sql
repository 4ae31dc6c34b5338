-- CreateEnum
CREATE TYPE "ServiceClass" AS ENUM ('PUBLIC_SERVICE', 'SERVICE');

-- AlterEnum
ALTER TYPE "DatasetAccess" ADD VALUE 'UNKNOWN';

-- AlterTable
ALTER TABLE "LifeEvent" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT;

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT,
ADD COLUMN     "serviceClass" "ServiceClass" NOT NULL DEFAULT 'PUBLIC_SERVICE';

-- AlterTable
ALTER TABLE "ServiceParticipation" ADD COLUMN     "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT,
ADD COLUMN     "uri" TEXT;

-- AlterTable
ALTER TABLE "Output" ADD COLUMN     "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT,
ADD COLUMN     "uri" TEXT;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT,
ADD COLUMN     "uri" TEXT;

-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN     "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identifier" TEXT;

-- CreateTable
CREATE TABLE "CatalogResource" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "identifier" TEXT,
    "fields" JSONB NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogResource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogImport" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorNumber" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "organizationNumber" TEXT NOT NULL,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActorNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentCall" (
    "id" UUID NOT NULL,
    "organizationNumber" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "resultId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentCall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CatalogResource_uri_key" ON "CatalogResource"("uri");

-- CreateIndex
CREATE INDEX "CatalogResource_kind_uri_idx" ON "CatalogResource"("kind", "uri");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogImport_uri_key" ON "CatalogImport"("uri");

-- CreateIndex
CREATE UNIQUE INDEX "ActorNumber_actorId_key" ON "ActorNumber"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ActorNumber_organizationNumber_key" ON "ActorNumber"("organizationNumber");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotentCall_organizationNumber_key_key" ON "IdempotentCall"("organizationNumber", "key");

-- CreateIndex
CREATE INDEX "ServiceParticipation_uri_idx" ON "ServiceParticipation"("uri");

-- CreateIndex
CREATE INDEX "Output_uri_idx" ON "Output"("uri");

-- CreateIndex
CREATE UNIQUE INDEX "Output_serviceId_uri_key" ON "Output"("serviceId", "uri");

-- CreateIndex
CREATE INDEX "Evidence_uri_idx" ON "Evidence"("uri");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_serviceId_uri_key" ON "Evidence"("serviceId", "uri");

-- The history of the new tables. CatalogImport and IdempotentCall keep none: they tell what calls did, not what is true.
SELECT samspill_keep_history('CatalogResource', 'id');
SELECT samspill_keep_history('ActorNumber', 'id');
CREATE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON "CatalogImport" FOR EACH ROW EXECUTE FUNCTION samspill_stamp_row();

ALTER TABLE "ActorNumber" ADD CONSTRAINT "ActorNumber_nine_digits" CHECK ("organizationNumber" ~ '^[0-9]{9}$');
