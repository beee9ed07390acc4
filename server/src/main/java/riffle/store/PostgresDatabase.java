package riffle.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of a PostgreSQL server, on connections that are kept. */
final class PostgresDatabase extends Database {
  private static final Logger log = LoggerFactory.getLogger(PostgresDatabase.class);

  /** One is the journal's; the others are for what comes and goes. */
  private static final int MAX_CONNECTIONS = 8;

  private static final int CONNECT_SECONDS = 5;

  /** A server that is silent for so long has failed: what waits for it is tried anew. */
  private static final int ANSWER_SECONDS = 10;

  /** Whatever the server's own setting is: what was committed is still there after a crash. */
  private static final String DURABLE = "SET synchronous_commit TO ON";

  private final HikariDataSource source;

  private PostgresDatabase(HikariDataSource source) {
    super(source);
    this.source = source;
  }

  static PostgresDatabase at(PostgresAddress address) throws UnusableDatabase {
    Properties properties = properties(address);
    try {
      tryOut(address, properties);
      HikariDataSource source = new HikariDataSource(pool(address, properties));
      try {
        return new PostgresDatabase(source);
      } catch (FlywayException e) {
        source.close();
        throw e;
      }
    } catch (SQLException | FlywayException e) {
      throw new UnusableDatabase(
          """
          The database %s cannot be used (%s). Expected a PostgreSQL there, and a user in \
          RIFFLE_DATABASE_USER who may come in with RIFFLE_DATABASE_PASSWORD and make tables.\
          """
              .formatted(address.url(), reason(e)),
          e);
    }
  }

  private static Properties properties(PostgresAddress address) {
    var properties = new Properties();
    if (!address.user().isEmpty()) {
      properties.setProperty("user", address.user());
    }
    if (!address.password().isEmpty()) {
      properties.setProperty("password", address.password());
    }
    properties.setProperty("ApplicationName", "riffle");
    properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    // Its details quote values, and logs hold no names, answers or tokens.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  /** Fails at once and in one line, which a pool does not. */
  private static void tryOut(PostgresAddress address, Properties properties) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address.url(), properties);
        Statement statement = connection.createStatement();
        ResultSet fsync = statement.executeQuery("SHOW fsync")) {
      if (fsync.next() && !"on".equals(fsync.getString(1))) {
        log.warn("This PostgreSQL runs with fsync off: a loss of power can lose all that it has");
      }
    }
  }

  private static HikariConfig pool(PostgresAddress address, Properties properties) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(properties);
    config.setConnectionInitSql(DURABLE);
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
    return config;
  }

  @Override
  public void close() {
    source.close();
  }
}
