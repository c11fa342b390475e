-- One row, rewritten to see whether the database can be written.
CREATE TABLE heartbeat (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  beats    INTEGER NOT NULL
) STRICT;

INSERT INTO heartbeat (only_row, beats) VALUES (1, 0);
