-- What the bot has to look at and when: the queue's entry, the timer and the lock in one row.
-- Instants are milliseconds since 1970, UTC.
CREATE TABLE job (
  key           TEXT    PRIMARY KEY,
  kind          TEXT    NOT NULL CHECK (kind IN ('pull', 'commit', 'repository', 'installation')),
  installation  INTEGER NOT NULL,
  repository_id INTEGER,
  repository    TEXT,
  pull          INTEGER,
  sha           TEXT,
  due_at        INTEGER NOT NULL,
  lease         INTEGER,  -- set while it runs
  again_at      INTEGER,  -- hinted while it runs: when to run again
  attempts      INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX job_waiting ON job (due_at) WHERE lease IS NULL;

-- What a webhook told that GitHub will not tell again; kept until a run of the job has used it.
CREATE TABLE sighting (
  id          INTEGER PRIMARY KEY,
  job         TEXT NOT NULL REFERENCES job (key) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  received_at TEXT NOT NULL,
  body        TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX sighting_of_job ON sighting (job, id);
