-- Up Migration
CREATE SCHEMA IF NOT EXISTS collate_rounds;
CREATE TABLE collate_rounds.round (
  organisation text NOT NULL,
  round text NOT NULL,
  label text NOT NULL,
  due text,
  form text NOT NULL,
  previous text,
  published_on text NOT NULL,
  published_by text NOT NULL,
  publication text NOT NULL,
  returns integer NOT NULL,
  outstanding integer NOT NULL,
  PRIMARY KEY (organisation, round)
);
COMMENT ON TABLE collate_rounds.round IS 'One row for each round that was published; the other tables hold its public edition, a table for each data file';
COMMENT ON COLUMN collate_rounds.round.publication IS 'Folder of the frozen copies, and their checksum: the latest publication counts';

-- Down Migration
DROP SCHEMA collate_rounds CASCADE;
