-- The open pull requests that the bot governs, for what has no webhook and for a start after a stop.
CREATE TABLE watched_pull (
  repository_id  INTEGER NOT NULL,
  pull           INTEGER NOT NULL,
  installation   INTEGER NOT NULL,
  repository     TEXT    NOT NULL,
  node_id        TEXT    NOT NULL,
  head           TEXT    NOT NULL,
  status_node_id TEXT,            -- of the bot's status comment
  reactions      TEXT    NOT NULL, -- a fingerprint of those last seen
  PRIMARY KEY (repository_id, pull)
) STRICT, WITHOUT ROWID;

CREATE INDEX watched_head ON watched_pull (repository_id, head);
