-- DropIndex
DROP INDEX "EcosystemMember_ecosystemId_actorId_key";

-- CreateIndex
CREATE INDEX "EcosystemMember_ecosystemId_actorId_idx" ON "EcosystemMember"("ecosystemId", "actorId");

-- AddForeignKey
ALTER TABLE "Ecosystem" ADD CONSTRAINT "Ecosystem_keeperId_fkey" FOREIGN KEY ("keeperId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Files refer to ecosystems and shared components by their keys, which are written as those of actors.
ALTER TABLE "Ecosystem" ADD CONSTRAINT "Ecosystem_key_form" CHECK ("key" ~ '^[a-z0-9-]+$');
ALTER TABLE "SharedComponent" ADD CONSTRAINT "SharedComponent_key_form" CHECK ("key" ~ '^[a-z0-9-]+$');

-- An actor may leave an ecosystem and come back, and is a member once at a time; it funds a component once at a time.
ALTER TABLE "EcosystemMember" ADD CONSTRAINT "EcosystemMember_noOverlap" EXCLUDE USING gist ("ecosystemId" WITH =, "actorId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "ComponentActor" ADD CONSTRAINT "ComponentActor_noDoubleFunder" EXCLUDE USING gist ("componentId" WITH =, "actorId" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("role" = 'FUNDER');

-- No component needs itself, directly or through others. Writers pass one by one (samspill_raise_revision holds the turn
-- to write), and each query of a function sees what was committed before it, so of two writers who each make half of a
-- circle the later one is refused. UNION leaves out what was met before, so the walk ends.
CREATE FUNCTION samspill_refuse_component_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE needed("id") AS (
      SELECT NEW."needsId" UNION SELECT d."needsId" FROM needed JOIN "ComponentDependency" d ON d."componentId" = needed."id"
    )
    SELECT 1 FROM needed WHERE "id" = NEW."componentId"
  ) THEN
    RAISE EXCEPTION 'ComponentDependency_noCircle: a component would need itself' USING ERRCODE = '23514', CONSTRAINT = 'ComponentDependency_noCircle';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "ComponentDependency_noCircle" AFTER INSERT OR UPDATE OF "componentId", "needsId" ON "ComponentDependency"
  FOR EACH ROW EXECUTE FUNCTION samspill_refuse_component_circle();
