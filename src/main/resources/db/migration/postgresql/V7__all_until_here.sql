-- The same as V1 to V7 of SQLite; from here on each version has a file in both folders.

-- What the bot saw and decided, one chain of entries per subject (pull 0: the repository itself).
-- Bodies are text, not json, since the hash is that of the text.
CREATE TABLE ledger (
  id            bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  repository    bigint  NOT NULL,
  pull          integer NOT NULL CHECK (pull >= 0),
  seq           bigint  NOT NULL CHECK (seq >= 1),
  recorded_at   text    NOT NULL,
  kind          text    NOT NULL,
  body          text    NOT NULL CHECK (body::json IS NOT NULL),
  previous_hash text    NOT NULL CHECK (length(previous_hash) = 64),
  hash          text    NOT NULL CHECK (length(hash) = 64),
  UNIQUE (repository, pull, seq)
);

CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: %', TG_ARGV[0];
END $$;

CREATE TRIGGER ledger_refuses_update BEFORE UPDATE ON ledger
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('no entry is changed');
CREATE TRIGGER ledger_refuses_delete BEFORE DELETE ON ledger
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('no entry is deleted');
CREATE TRIGGER ledger_refuses_truncate BEFORE TRUNCATE ON ledger
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('no entry is deleted');

-- Where each chain of the ledger ends, so that a missing end shows. See docs/decisions/0009.
CREATE TABLE chain_head (
  repository bigint  NOT NULL,
  pull       integer NOT NULL,
  seq        bigint  NOT NULL,
  hash       text    NOT NULL,
  PRIMARY KEY (repository, pull)
);

CREATE TRIGGER chain_head_refuses_delete BEFORE DELETE ON chain_head
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('no end is taken away');
CREATE TRIGGER chain_head_refuses_truncate BEFORE TRUNCATE ON chain_head
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses('no end is taken away');
CREATE TRIGGER chain_head_refuses_return BEFORE UPDATE ON chain_head
  FOR EACH ROW
  WHEN (NEW.repository <> OLD.repository OR NEW.pull <> OLD.pull OR NEW.seq <> OLD.seq + 1)
  EXECUTE FUNCTION ledger_refuses('an end only moves on');

-- An entry that does not follow the noted end leaves it where it is: what was taken away stays
-- missing, whatever is appended later.
CREATE FUNCTION chain_head_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash
  WHERE repository = NEW.repository AND pull = NEW.pull
    AND seq = NEW.seq - 1 AND hash = NEW.previous_hash;
  INSERT INTO chain_head (repository, pull, seq, hash)
  VALUES (NEW.repository, NEW.pull, NEW.seq, NEW.hash)
  ON CONFLICT (repository, pull) DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER chain_head_follows AFTER INSERT ON ledger
  FOR EACH ROW EXECUTE FUNCTION chain_head_follows();

-- One row, rewritten to see whether the database can be written.
CREATE TABLE heartbeat (
  only_row integer PRIMARY KEY CHECK (only_row = 1),
  beats    bigint  NOT NULL
);

INSERT INTO heartbeat (only_row, beats) VALUES (1, 0);

-- What the bot has to look at and when: the queue's entry, the timer and the lock in one row.
-- Instants are milliseconds since 1970, UTC.
CREATE TABLE job (
  key           text    PRIMARY KEY,
  kind          text    NOT NULL CHECK (kind IN ('pull', 'commit', 'repository', 'installation')),
  installation  bigint  NOT NULL,
  repository_id bigint,
  repository    text,
  pull          integer,
  sha           text,
  due_at        bigint  NOT NULL,
  lease         bigint,  -- set while it runs
  instance      bigint,  -- whose lease it is
  again_at      bigint,  -- hinted while it runs: when to run again
  attempts      integer NOT NULL DEFAULT 0,
  last_error    text,
  failing_since bigint   -- the first of its failed runs in a row
);

CREATE INDEX job_waiting ON job (due_at) WHERE lease IS NULL;
CREATE INDEX job_running ON job (instance) WHERE lease IS NOT NULL;
CREATE INDEX job_failing ON job (failing_since) WHERE failing_since IS NOT NULL;

-- What a webhook told that GitHub will not tell again; kept until a run of the job has used it.
CREATE TABLE sighting (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job         text   NOT NULL REFERENCES job (key) ON DELETE CASCADE,
  kind        text   NOT NULL,
  received_at text   NOT NULL,
  body        text   NOT NULL CHECK (body::json IS NOT NULL)
);

CREATE INDEX sighting_of_job ON sighting (job, id);

-- The open pull requests that the bot governs, for what has no webhook and for a start after a stop.
CREATE TABLE watched_pull (
  repository_id  bigint  NOT NULL,
  pull           integer NOT NULL,
  installation   bigint  NOT NULL,
  repository     text    NOT NULL,
  node_id        text    NOT NULL,
  head           text    NOT NULL,
  status_node_id text,            -- of the bot's status comment
  reactions      text    NOT NULL, -- a fingerprint of those last seen
  PRIMARY KEY (repository_id, pull)
);

CREATE INDEX watched_head ON watched_pull (repository_id, head);

-- The processes that share the database. See docs/decisions/0012.
CREATE TABLE instance (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  beats bigint NOT NULL DEFAULT 0  -- moves on while the process lives
);

-- One row: how often all instances were told to read anew what they remember of GitHub.
CREATE TABLE news (
  only_row integer PRIMARY KEY CHECK (only_row = 1),
  times    bigint  NOT NULL
);

INSERT INTO news (only_row, times) VALUES (1, 0);
