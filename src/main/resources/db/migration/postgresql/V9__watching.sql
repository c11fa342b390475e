-- What the verdict last posted on an open pull request says, for those who watch: the status page
-- and the calendar. Instants are milliseconds since 1970, UTC.
CREATE TABLE posted_verdict (
  repository_id bigint  NOT NULL,
  pull          integer NOT NULL,
  title         text    NOT NULL, -- the pull request's
  outcome       text    NOT NULL,
  missing       text    NOT NULL, -- two lines each: what is missing, and whom it waits for
  mergeable_at  bigint,           -- when time alone makes it pass
  wait_over_at  bigint,           -- the end of its waiting period
  changed_at    bigint  NOT NULL, -- when anything above was last other than before
  looked_at     bigint  NOT NULL,
  PRIMARY KEY (repository_id, pull),
  FOREIGN KEY (repository_id, pull) REFERENCES watched_pull (repository_id, pull) ON DELETE CASCADE
);

CREATE INDEX posted_verdict_of_outcome ON posted_verdict (outcome, mergeable_at);

-- GitHub's id of the webhook delivery that last asked for the job, until a run has heeded it.
ALTER TABLE job ADD COLUMN delivery text;
