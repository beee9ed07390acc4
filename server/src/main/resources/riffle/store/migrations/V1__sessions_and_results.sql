-- The same SQL runs on SQLite and on PostgreSQL. Times are milliseconds since 1970.

-- Browsers in which the teacher is signed in.
CREATE TABLE session (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  opened_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);

-- What stays of games. ended_at is null while a game runs, or where the server stopped in it.
CREATE TABLE game_result (
  game_id VARCHAR(64) NOT NULL PRIMARY KEY,
  deck_title TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT,
  players INTEGER NOT NULL,
  class_percent INTEGER NOT NULL,
  -- riffle.store.v1.StoredResult
  result BYTEA NOT NULL
);

CREATE INDEX game_result_by_start ON game_result (started_at);
