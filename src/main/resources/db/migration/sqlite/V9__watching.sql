-- What the verdict last posted on an open pull request says, for those who watch: the status page
-- and the calendar. Instants are milliseconds since 1970, UTC.
CREATE TABLE posted_verdict (
  repository_id INTEGER NOT NULL,
  pull          INTEGER NOT NULL,
  title         TEXT    NOT NULL, -- the pull request's
  outcome       TEXT    NOT NULL,
  missing       TEXT    NOT NULL, -- two lines each: what is missing, and whom it waits for
  mergeable_at  INTEGER,          -- when time alone makes it pass
  wait_over_at  INTEGER,          -- the end of its waiting period
  changed_at    INTEGER NOT NULL, -- when anything above was last other than before
  looked_at     INTEGER NOT NULL,
  PRIMARY KEY (repository_id, pull),
  FOREIGN KEY (repository_id, pull) REFERENCES watched_pull (repository_id, pull) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX posted_verdict_of_outcome ON posted_verdict (outcome, mergeable_at);

-- GitHub's id of the webhook delivery that last asked for the job, until a run has heeded it.
ALTER TABLE job ADD COLUMN delivery TEXT;
