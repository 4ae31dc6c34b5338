-- Periods of a role follow each other without a gap and the last one is open. The exclusion constraint forbids that they
-- overlap; this forbids that they leave a day to nobody. It is checked when the transaction ends, so that a move may
-- close one period and begin the next. The lock on the life event lets concurrent moves pass one by one, each seeing
-- what the one before it left.
CREATE FUNCTION samspill_refuse_ownership_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM 1 FROM "LifeEvent" WHERE "id" = changed."lifeEventId" FOR UPDATE;
  -- A life event that had an owner keeps one; only a life event that was never anybody's has none.
  IF TG_OP = 'DELETE' AND FOUND AND NOT EXISTS (SELECT 1 FROM "Responsibility" WHERE "lifeEventId" = changed."lifeEventId" AND "role" = changed."role")
  OR EXISTS (
    SELECT 1 FROM (
      SELECT "validTo", lead("validFrom") OVER (ORDER BY "validFrom") AS "next"
      FROM "Responsibility" WHERE "lifeEventId" = changed."lifeEventId" AND "role" = changed."role"
    ) periods WHERE "validTo" IS DISTINCT FROM "next"
  ) THEN
    RAISE EXCEPTION 'the periods of a role of a life event must follow each other, the last one open' USING ERRCODE = '23514', CONSTRAINT = 'Responsibility_no_gap';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Responsibility_no_gap" AFTER INSERT OR UPDATE OR DELETE ON "Responsibility"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION samspill_refuse_ownership_gap();
