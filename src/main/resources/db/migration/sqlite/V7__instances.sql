-- The processes that share the database; with SQLite there is one. See docs/decisions/0012.
CREATE TABLE instance (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  beats INTEGER NOT NULL DEFAULT 0  -- moves on while the process lives
) STRICT;

-- Whose lease it is.
ALTER TABLE job ADD COLUMN instance INTEGER;

CREATE INDEX job_running ON job (instance) WHERE lease IS NOT NULL;

-- One row: how often all instances were told to read anew what they remember of GitHub.
CREATE TABLE news (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  times    INTEGER NOT NULL
) STRICT;

INSERT INTO news (only_row, times) VALUES (1, 0);
