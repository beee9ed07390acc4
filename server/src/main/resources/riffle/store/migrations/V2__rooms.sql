-- Rooms that are not over. Who plays one has its run: whoever takes it over raises that, and from
-- then on nothing of an earlier run is written any more.
CREATE TABLE room (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  code VARCHAR(64) NOT NULL,
  screen_key BYTEA NOT NULL,
  opened_at BIGINT NOT NULL,
  run INTEGER NOT NULL,
  -- When a server was last known to play it.
  alive_at BIGINT NOT NULL
);

-- What has happened in them. A row holds the entries n to below next_n of a journal, counted from 0
-- from the room's opening; in the short form some of them are left out. No number is missing
-- between rows.
CREATE TABLE room_entry (
  room_id VARCHAR(64) NOT NULL,
  n BIGINT NOT NULL,
  next_n BIGINT NOT NULL,
  -- The run that wrote it.
  run INTEGER NOT NULL,
  -- riffle.store.v1.StoredEntries
  entries BYTEA NOT NULL,
  PRIMARY KEY (room_id, n)
);
