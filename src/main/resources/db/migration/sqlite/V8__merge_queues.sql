-- One more kind of job: the merge queue of a branch.
ALTER TABLE job RENAME COLUMN kind TO kind_before;
ALTER TABLE job ADD COLUMN kind TEXT NOT NULL DEFAULT 'pull'
  CHECK (kind IN ('pull', 'commit', 'repository', 'installation', 'merge-queue'));
UPDATE job SET kind = kind_before;
ALTER TABLE job DROP COLUMN kind_before;
ALTER TABLE job ADD COLUMN branch TEXT;
