-- Templates are one level deep: a template is not an instance (that a service is not its own template is a constraint
-- already, "Service_not_own_template"). So no circle of templates can arise, and whoever reads an instance finds all it
-- inherits in one other record.
--
-- Concurrent writers pass one by one: the row of the template is locked against becoming an instance, and the row that
-- becomes an instance is locked by its own change, so that the later of the two sees what the earlier one did.
CREATE FUNCTION samspill_refuse_deep_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Service" WHERE "id" = NEW."templateId" FOR SHARE;
  IF EXISTS (SELECT 1 FROM "Service" WHERE "id" = NEW."templateId" AND "id" <> NEW."id" AND "templateId" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "Service" WHERE "templateId" = NEW."id" AND "id" <> NEW."id") THEN
    RAISE EXCEPTION 'Service_template_is_no_instance: a template of services cannot be an instance itself' USING ERRCODE = '23514', CONSTRAINT = 'Service_template_is_no_instance';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Service_template_is_no_instance" BEFORE INSERT OR UPDATE OF "templateId" ON "Service"
  FOR EACH ROW WHEN (NEW."templateId" IS NOT NULL) EXECUTE FUNCTION samspill_refuse_deep_template();
