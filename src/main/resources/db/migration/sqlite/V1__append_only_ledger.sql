-- What the bot saw and decided, one chain of entries per subject (pull 0: the repository itself).
CREATE TABLE ledger (
  id            INTEGER PRIMARY KEY,
  repository    INTEGER NOT NULL,
  pull          INTEGER NOT NULL CHECK (pull >= 0),
  seq           INTEGER NOT NULL CHECK (seq >= 1),
  recorded_at   TEXT    NOT NULL,
  kind          TEXT    NOT NULL,
  body          TEXT    NOT NULL CHECK (json_valid(body)),
  previous_hash TEXT    NOT NULL CHECK (length(previous_hash) = 64),
  hash          TEXT    NOT NULL CHECK (length(hash) = 64),
  UNIQUE (repository, pull, seq)
) STRICT;

CREATE TRIGGER ledger_refuses_update BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: no entry is changed');
END;

CREATE TRIGGER ledger_refuses_delete BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: no entry is deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER ledger_refuses_replacement BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM ledger
             WHERE repository = NEW.repository AND pull = NEW.pull AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: no entry is replaced');
END;
