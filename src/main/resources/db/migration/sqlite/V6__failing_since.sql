-- When the first of a job's failed runs in a row was; nothing once a run succeeds.
ALTER TABLE job ADD COLUMN failing_since INTEGER;

CREATE INDEX job_failing ON job (failing_since) WHERE failing_since IS NOT NULL;
