-- Up Migration
CREATE TABLE part (
  kind text NOT NULL,
  name text NOT NULL,
  body bytea NOT NULL,
  used timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, name)
);
COMMENT ON TABLE part IS 'What a program made of returns, by the checksum of all it was made from; may be emptied at any time';
-- Bodies come packed.
ALTER TABLE part ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX part_used ON part (used);

CREATE TABLE worker (
  id uuid PRIMARY KEY,
  host text NOT NULL,
  process integer NOT NULL,
  program text NOT NULL,
  started timestamptz NOT NULL DEFAULT now(),
  seen timestamptz NOT NULL DEFAULT now(),
  done bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE worker IS 'Workers that take jobs, with when each was last heard of';

-- Down Migration
DROP TABLE worker;
DROP TABLE part;
