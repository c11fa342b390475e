-- One more kind of job: the merge queue of a branch.
ALTER TABLE job
  DROP CONSTRAINT job_kind_check,
  ADD CONSTRAINT job_kind_check
    CHECK (kind IN ('pull', 'commit', 'repository', 'installation', 'merge-queue')),
  ADD COLUMN branch text;
