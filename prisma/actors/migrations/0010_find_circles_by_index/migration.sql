-- An import ties many thousands of actors in one transaction. The plan of the check is made once, when the table is small,
-- and reads all of it for each tie; so that it never does, it finds the ties above by their index only. 6,000 ties took
-- three times as long at the end as at the beginning without this.
ALTER FUNCTION samspill_refuse_parent_circle() SET enable_seqscan TO off;
