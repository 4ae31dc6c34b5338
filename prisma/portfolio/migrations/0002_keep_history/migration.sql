-- Row history: every change of a row is kept, by a trigger, in the transaction of the change.
-- Each subgraph's second migration starts with this text (a migration must stand alone) and then calls
-- samspill_keep_history once for each of its tables. Needs the tables "RowVersion" and "Revision".

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

INSERT INTO "Revision" ("id", "value") VALUES (1, 0);

CREATE FUNCTION samspill_stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."recordedAt" := now();
  NEW."version" := CASE WHEN TG_OP = 'UPDATE' THEN OLD."version" + 1 ELSE 1 END;
  RETURN NEW;
END $$;

-- The argument names the column that leads to the row's root: the record whose history a reader asks for.
CREATE FUNCTION samspill_record_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_data jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  cause jsonb := NULLIF(current_setting('samspill.cause', true), '')::jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "RowVersion" SET "recordedTo" = now()
    WHERE "tableName" = TG_TABLE_NAME AND "rowId" = OLD."id" AND "recordedTo" IS NULL;
  END IF;
  INSERT INTO "RowVersion" ("tableName", "rowId", "rootId", "version", "operation", "recordedFrom", "recordedTo", "data", "cause")
  VALUES (TG_TABLE_NAME, (row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid,
          (row_data ->> 'version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END, TG_OP,
          now(), CASE WHEN TG_OP = 'DELETE' THEN now() END, row_data, cause);
  RETURN NULL;
END $$;

CREATE FUNCTION samspill_raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Revision" SET "value" = "value" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

CREATE FUNCTION samspill_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION samspill_keep_history(table_name text, root_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_stamp_row()', table_name);
  EXECUTE format('CREATE TRIGGER record_version AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_record_version(%L)', table_name, root_column);
  EXECUTE format('CREATE TRIGGER raise_revision AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION samspill_raise_revision()', table_name);
END $$;

-- A version that was recorded stays as it was: it can only be closed, never rewritten or removed.
CREATE FUNCTION samspill_guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."recordedTo" IS NOT NULL OR to_jsonb(NEW) - 'recordedTo' <> to_jsonb(OLD) - 'recordedTo' THEN
    RAISE EXCEPTION 'RowVersion is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_version BEFORE UPDATE OR DELETE ON "RowVersion" FOR EACH ROW EXECUTE FUNCTION samspill_guard_version();

-- Every table keeps its history but Person, whose names must be erasable for good. The second argument is the column
-- that leads to the record a reader asks about: mostly the initiative.
SELECT samspill_keep_history('Portfolio', 'id');
SELECT samspill_keep_history('PortfolioCriterion', 'portfolioId');
SELECT samspill_keep_history('PortfolioCapacity', 'portfolioId');
SELECT samspill_keep_history('Initiative', 'id');
SELECT samspill_keep_history('InitiativeIdentifier', 'initiativeId');
SELECT samspill_keep_history('InitiativeIdentityStep', 'initiativeId');
SELECT samspill_keep_history('InitiativeParticipation', 'initiativeId');
SELECT samspill_keep_history('InitiativeLifeEvent', 'initiativeId');
SELECT samspill_keep_history('InitiativeService', 'initiativeId');
SELECT samspill_keep_history('InitiativeComponent', 'initiativeId');
SELECT samspill_keep_history('InitiativeNeed', 'initiativeId');
SELECT samspill_keep_history('InitiativeBody', 'initiativeId');
SELECT samspill_keep_history('InitiativeContact', 'initiativeId');
SELECT samspill_keep_history('InitiativeMilestone', 'initiativeId');
SELECT samspill_keep_history('InitiativeScore', 'initiativeId');
SELECT samspill_keep_history('InitiativeCapacityNeed', 'initiativeId');
SELECT samspill_keep_history('SuccessFactors', 'initiativeId');
SELECT samspill_keep_history('Baseline', 'initiativeId');
SELECT samspill_keep_history('CostLine', 'initiativeId');
SELECT samspill_keep_history('FundingLine', 'initiativeId');
SELECT samspill_keep_history('Benefit', 'initiativeId');
SELECT samspill_keep_history('BenefitYear', 'initiativeId');
SELECT samspill_keep_history('BenefitMeasurement', 'initiativeId');
SELECT samspill_keep_history('Risk', 'initiativeId');
SELECT samspill_keep_history('Dependency', 'initiativeId');
SELECT samspill_keep_history('Mandate', 'id');
SELECT samspill_keep_history('MandateAgency', 'mandateId');
SELECT samspill_keep_history('MandateInitiative', 'initiativeId');
SELECT samspill_keep_history('Council', 'id');
SELECT samspill_keep_history('CouncilMember', 'councilId');
SELECT samspill_keep_history('CouncilSubmitter', 'councilId');
SELECT samspill_keep_history('CouncilCase', 'initiativeId');
SELECT samspill_keep_history('CouncilCaseStep', 'caseId');
SELECT samspill_keep_history('CouncilAdvice', 'caseId');
SELECT samspill_keep_history('AdviceLearnFrom', 'adviceId');
SELECT samspill_keep_history('AdviceFollowUp', 'adviceId');
SELECT samspill_keep_history('Groundwork', 'initiativeId');
SELECT samspill_keep_history('GroundworkAlternative', 'groundworkId');
SELECT samspill_keep_history('UserInvolvement', 'initiativeId');
SELECT samspill_keep_history('QualityAssurance', 'initiativeId');
SELECT samspill_keep_history('ExitReview', 'initiativeId');
SELECT samspill_keep_history('InitiativeObstacle', 'initiativeId');
SELECT samspill_keep_history('WithheldValue', 'rootId');
SELECT samspill_keep_history('FundingScenario', 'id');
SELECT samspill_keep_history('FundingScenarioShare', 'scenarioId');
SELECT samspill_keep_history('FundingScenarioInitiative', 'scenarioId');
SELECT samspill_keep_history('RegisterImport', 'id');
SELECT samspill_keep_history('RegisterEntry', 'initiativeId');

-- What was promised, measured before, decided or read from a register stays as it was recorded.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Baseline" FOR EACH ROW EXECUTE FUNCTION samspill_refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "CouncilCaseStep" FOR EACH ROW EXECUTE FUNCTION samspill_refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "RegisterEntry" FOR EACH ROW EXECUTE FUNCTION samspill_refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "BenefitMeasurement" FOR EACH ROW WHEN (OLD."isBaseline") EXECUTE FUNCTION samspill_refuse_change();

-- A new baseline gives its reason.
ALTER TABLE "Baseline"
  ADD CONSTRAINT baseline_has_reason CHECK ("ordinal" = 1 OR "reasons" IS NOT NULL),
  ADD CONSTRAINT baseline_ordinal CHECK ("ordinal" >= 1),
  ADD CONSTRAINT baseline_days CHECK ("plannedEnd" >= "plannedStart"),
  ADD CONSTRAINT baseline_amounts CHECK ("cost" >= 0 AND "benefit" >= 0 AND (("cost" IS NULL AND "benefit" IS NULL) OR "currency" IS NOT NULL));

-- Periods end after they start, and nobody plays one part twice at a time.
ALTER TABLE "Initiative"
  ADD CONSTRAINT initiative_days CHECK ("plannedEnd" >= "plannedStart" AND "forecastEnd" >= "forecastStart" AND "actualEnd" >= "actualStart");
ALTER TABLE "InitiativeParticipation"
  ADD CONSTRAINT participation_period CHECK ("validTo" > "validFrom"),
  ADD CONSTRAINT participation_is_not_lead CHECK ("role" <> 'LEAD'),
  ADD CONSTRAINT participation_once EXCLUDE USING gist ("initiativeId" WITH =, "actorId" WITH =, "role" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "CouncilMember"
  ADD CONSTRAINT member_period CHECK ("validTo" > "validFrom"),
  ADD CONSTRAINT member_once EXCLUDE USING gist ("councilId" WITH =, "personId" WITH =, "role" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("personId" IS NOT NULL);

-- Amounts: never below zero, always with a currency, in years that make sense.
ALTER TABLE "CostLine"
  ADD CONSTRAINT cost_amounts CHECK ("planned" >= 0 AND "actual" >= 0),
  ADD CONSTRAINT cost_years CHECK ("year" BETWEEN 1900 AND 2200 AND "yearTo" BETWEEN "year" AND 2200 AND "priceYear" BETWEEN 1900 AND 2200),
  ADD CONSTRAINT cost_currency CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "FundingLine"
  ADD CONSTRAINT funding_amounts CHECK ("planned" >= 0 AND "actual" >= 0 AND "jointTotal" >= 0),
  ADD CONSTRAINT funding_years CHECK ("year" BETWEEN 1900 AND 2200 AND "yearTo" BETWEEN "year" AND 2200 AND "priceYear" BETWEEN 1900 AND 2200),
  ADD CONSTRAINT funding_currency CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "Benefit"
  ADD CONSTRAINT benefit_priced_has_currency CHECK ("isPriced" = ("currency" IS NOT NULL)),
  ADD CONSTRAINT benefit_currency CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT benefit_price_year CHECK ("priceYear" BETWEEN 1900 AND 2200);
ALTER TABLE "BenefitYear"
  ADD CONSTRAINT benefit_year_amounts CHECK ("planned" >= 0 AND "realised" >= 0),
  ADD CONSTRAINT benefit_year_year CHECK ("year" BETWEEN 1900 AND 2200),
  ADD CONSTRAINT benefit_year_is_money_or_quantity CHECK (NOT (("planned" IS NOT NULL OR "realised" IS NOT NULL) AND ("plannedQuantity" IS NOT NULL OR "realisedQuantity" IS NOT NULL)));
ALTER TABLE "BenefitMeasurement" ADD CONSTRAINT measurement_range CHECK ("valueTo" >= "value");
ALTER TABLE "Council"
  ADD CONSTRAINT council_limit CHECK ("secretariatLimit" >= 0 AND ("secretariatLimit" IS NULL OR ("currency" IS NOT NULL AND "kind" = 'PORTFOLIO')));
ALTER TABLE "CouncilCase"
  ADD CONSTRAINT case_amount CHECK ("amount" >= 0 AND ("amount" IS NULL OR "currency" IS NOT NULL)),
  ADD CONSTRAINT case_decision CHECK ("decision" IS NULL OR "state" IN ('DECIDED', 'FOLLOWED_UP'));
ALTER TABLE "GroundworkAlternative"
  ADD CONSTRAINT alternative_amounts CHECK ("cost" >= 0 AND "benefit" >= 0 AND (("cost" IS NULL AND "benefit" IS NULL) OR "currency" IS NOT NULL));
ALTER TABLE "FundingScenarioShare"
  ADD CONSTRAINT share_amounts CHECK ("weight" >= 0 AND "cap" >= 0 AND ("cap" IS NULL OR "currency" IS NOT NULL));
ALTER TABLE "PortfolioCriterion" ADD CONSTRAINT criterion_weight CHECK ("weight" >= 0);
ALTER TABLE "PortfolioCapacity" ADD CONSTRAINT capacity_amount CHECK ("personYears" >= 0);
ALTER TABLE "InitiativeCapacityNeed" ADD CONSTRAINT capacity_need_amount CHECK ("personYears" >= 0);
ALTER TABLE "Risk" ADD CONSTRAINT risk_scale CHECK ("likelihood" BETWEEN 1 AND 5 AND "consequence" BETWEEN 1 AND 5);
ALTER TABLE "UserInvolvement" ADD CONSTRAINT involved_users CHECK ("howMany" >= 0);

-- Nothing depends on, merges into or comes from itself.
ALTER TABLE "Dependency"
  ADD CONSTRAINT dependency_not_on_itself CHECK ("onInitiativeId" <> "initiativeId"),
  ADD CONSTRAINT dependency_on_one CHECK (num_nonnulls("onInitiativeId", "onComponentId", "onActorId") <= 1);
ALTER TABLE "ExitReview" ADD CONSTRAINT exit_not_into_itself CHECK ("mergedIntoInitiativeId" <> "initiativeId");
ALTER TABLE "InitiativeIdentityStep" ADD CONSTRAINT identity_of_another CHECK ("otherInitiativeId" <> "initiativeId");
ALTER TABLE "AdviceFollowUp" ADD CONSTRAINT follow_up_reason CHECK ("whyNot" IS NULL OR "isFollowed" = false);
ALTER TABLE "AdviceLearnFrom" ADD CONSTRAINT learn_from_somebody CHECK (num_nonnulls("actorId", "initiativeId") >= 1);

-- Words of initiatives by their stems, for finding those that are alike.
CREATE INDEX "Initiative_words_idx" ON "Initiative" USING gin (to_tsvector('norwegian', "searchText"));
