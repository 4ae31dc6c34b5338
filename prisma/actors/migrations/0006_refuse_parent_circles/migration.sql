-- AlterTable
ALTER TABLE "Actor" ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Actor_key_key" ON "Actor"("key");

-- Files refer to an actor by its organisation number, or by its key where it has none; a key cannot be mistaken for a
-- number.
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_key_form" CHECK ("key" IS NULL OR ("key" ~ '^[a-z0-9-]+$' AND "key" !~ '^[0-9]{9}$' AND "organizationNumber" IS NULL));

-- Nobody belongs under itself, directly or through others, on any day. From the tie that was written the trigger walks
-- upwards through ties that hold on some of the same days, each time narrowing the period to the days that all of them
-- share. UNION leaves out what was met before, so the walk ends.
--
-- Writers pass one by one (samspill_raise_revision holds the turn to write), and each query of a function sees what was
-- committed before it, so of two writers who each make half of a circle the later one is refused. The check can be put
-- off to the end of a transaction that turns many ties around (SET CONSTRAINTS "ParentPeriod_noCircle" DEFERRED); of a
-- tie written several times until then its last version counts.
CREATE FUNCTION samspill_refuse_parent_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above("id", "during") AS (
      SELECT p."parentId", daterange(p."validFrom", p."validTo") FROM "ParentPeriod" p WHERE p."id" = NEW."id" AND p."version" = NEW."version"
      UNION
      SELECT p."parentId", above."during" * daterange(p."validFrom", p."validTo")
      FROM above JOIN "ParentPeriod" p ON p."actorId" = above."id" AND daterange(p."validFrom", p."validTo") && above."during"
      WHERE above."id" <> NEW."actorId"
    )
    SELECT 1 FROM above WHERE "id" = NEW."actorId"
  ) THEN
    RAISE EXCEPTION 'ParentPeriod_noCircle: an actor would belong under itself' USING ERRCODE = '23514', CONSTRAINT = 'ParentPeriod_noCircle';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "ParentPeriod_noCircle" AFTER INSERT OR UPDATE OF "actorId", "parentId", "validFrom", "validTo" ON "ParentPeriod"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION samspill_refuse_parent_circle();

SELECT samspill_renew_past();
