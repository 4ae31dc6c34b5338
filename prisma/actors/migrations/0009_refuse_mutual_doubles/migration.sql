-- What holds in both directions is the same relation whichever side it is recorded from.
ALTER TABLE "Relation" DROP CONSTRAINT "Relation_noDouble";
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_noDouble" EXCLUDE USING gist (
  (CASE WHEN "kind" IN ('COLLABORATES_WITH', 'COMPETES_WITH') THEN LEAST("fromId", "toId") ELSE "fromId" END) WITH =,
  (CASE WHEN "kind" IN ('COLLABORATES_WITH', 'COMPETES_WITH') THEN GREATEST("fromId", "toId") ELSE "toId" END) WITH =,
  "kind" WITH =, (COALESCE("contextId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, daterange("validFrom", "validTo") WITH &&);
