-- Where each chain of the ledger ends, so that a missing end shows. See docs/decisions/0009.
CREATE TABLE chain_head (
  repository INTEGER NOT NULL,
  pull       INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  hash       TEXT    NOT NULL,
  PRIMARY KEY (repository, pull)
) STRICT, WITHOUT ROWID;

INSERT INTO chain_head (repository, pull, seq, hash)
SELECT repository, pull, seq, hash FROM ledger AS entry
WHERE seq = (SELECT MAX(seq) FROM ledger
             WHERE repository = entry.repository AND pull = entry.pull);

CREATE TRIGGER chain_head_refuses_delete BEFORE DELETE ON chain_head
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: no end is taken away');
END;

CREATE TRIGGER chain_head_refuses_return BEFORE UPDATE ON chain_head
WHEN NEW.repository <> OLD.repository OR NEW.pull <> OLD.pull OR NEW.seq <> OLD.seq + 1
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: an end only moves on');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER chain_head_refuses_replacement BEFORE INSERT ON chain_head
WHEN EXISTS (SELECT 1 FROM chain_head WHERE repository = NEW.repository AND pull = NEW.pull)
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only: no end is replaced');
END;

-- An entry that does not follow the noted end leaves it where it is: what was taken away stays
-- missing, whatever is appended later.
CREATE TRIGGER chain_head_follows AFTER INSERT ON ledger
BEGIN
  UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash
  WHERE repository = NEW.repository AND pull = NEW.pull
    AND seq = NEW.seq - 1 AND hash = NEW.previous_hash;
  INSERT INTO chain_head (repository, pull, seq, hash)
  SELECT NEW.repository, NEW.pull, NEW.seq, NEW.hash
  WHERE NOT EXISTS (SELECT 1 FROM chain_head
                    WHERE repository = NEW.repository AND pull = NEW.pull);
END;
