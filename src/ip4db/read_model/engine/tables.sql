-- Tables of the refresh: its steps, the changes since it last ran, and the time of the last run.

CREATE TABLE ip4_read.step (
    place integer PRIMARY KEY,
    name text NOT NULL UNIQUE,
    affected text NOT NULL,
    merge text NOT NULL,
    merge_all text NOT NULL,
    difference text NOT NULL
);

-- Filled by every change of the record, emptied by a refresh.
CREATE TABLE ip4_read.noted (
    topic text NOT NULL,
    id bigint NOT NULL
);

-- The changes that the running refresh works on. It is empty at commit, so no other transaction sees a row.
CREATE TABLE ip4_read.pending (
    topic text NOT NULL,
    id bigint NOT NULL
);
CREATE INDEX ON ip4_read.pending (topic, id);

-- A row asks for a refresh at the end of its transaction.
CREATE TABLE ip4_read.request (
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE ip4_read.state (
    is_only_row boolean PRIMARY KEY DEFAULT TRUE,
    refreshed_at timestamptz NOT NULL,
    data_release text,
    CONSTRAINT state_has_one_row CHECK (is_only_row)
);
INSERT INTO ip4_read.state (refreshed_at) VALUES (clock_timestamp());
