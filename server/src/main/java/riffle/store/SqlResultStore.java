package riffle.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import riffle.results.GameResult;
import riffle.results.ResultStore;

/** Results in the table {@code game_result}: what lists need as columns, the rest as bytes. */
public final class SqlResultStore implements ResultStore {
  private final Jdbi jdbi;

  public SqlResultStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void save(GameResult result) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO game_result
                      (game_id, deck_title, started_at, ended_at, players, class_percent, result)
                    VALUES
                      (:gameId, :deckTitle, :startedAt, :endedAt, :players, :classPercent, :result)
                    ON CONFLICT (game_id) DO UPDATE SET
                      ended_at = excluded.ended_at,
                      players = excluded.players,
                      class_percent = excluded.class_percent,
                      result = excluded.result
                    """)
                .bind("gameId", result.gameId())
                .bind("deckTitle", result.deckTitle())
                .bind("startedAt", result.startedAtMillis())
                .bind("endedAt", result.endedAtMillis())
                .bind("players", result.players().size())
                .bind("classPercent", result.classPercent())
                .bind("result", ResultBytes.write(result))
                .execute());
  }

  @Override
  public List<Summary> newest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT game_id, deck_title, started_at, ended_at, players, class_percent
                    FROM game_result ORDER BY started_at DESC, game_id LIMIT :limit
                    """)
                .bind("limit", limit)
                .map((row, _) -> summary(row))
                .list());
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getString("game_id"),
        row.getString("deck_title"),
        row.getLong("started_at"),
        endedAt(row) != null,
        row.getInt("players"),
        row.getInt("class_percent"));
  }

  private static @Nullable Long endedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("ended_at");
    return row.wasNull() ? null : millis;
  }

  @Override
  public @Nullable GameResult find(String gameId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT game_id, started_at, ended_at, result FROM game_result
                    WHERE game_id = :gameId
                    """)
                .bind("gameId", gameId)
                .map((row, _) -> result(row))
                .findOne()
                .orElse(null));
  }

  private static GameResult result(ResultSet row) throws SQLException {
    String gameId = row.getString("game_id");
    try {
      return ResultBytes.read(
          gameId, row.getLong("started_at"), endedAt(row), row.getBytes("result"));
    } catch (InvalidProtocolBufferException e) {
      throw new SQLException("the stored result of game " + gameId + " is damaged", e);
    }
  }

  @Override
  public int deleteStartedBefore(long millis) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM game_result WHERE started_at < :millis")
                .bind("millis", millis)
                .execute());
  }
}
