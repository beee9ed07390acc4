package riffle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Hears the errors that the house logs: a bug in a room or on a line ends that alone, and is told
 * nowhere else. What is no error is not logged at all.
 */
public final class ErrorLog extends AppenderBase<ILoggingEvent> {
  private @Nullable ILoggingEvent first;

  private ErrorLog() {}

  /** From now on, in place of all other logs. */
  public static ErrorLog listen() {
    var log = new ErrorLog();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.setContext(root.getLoggerContext());
    root.detachAndStopAllAppenders();
    root.setLevel(Level.ERROR);
    root.addAppender(log);
    log.start();
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (first == null) {
      first = event;
    }
  }

  /** Fails where an error was logged since the last call. */
  public void assertEmpty() {
    ILoggingEvent error = first;
    first = null;
    if (error != null) {
      throw new AssertionError(error.getFormattedMessage() + "\n" + trace(error));
    }
  }

  private static String trace(ILoggingEvent error) {
    return error.getThrowableProxy() == null
        ? ""
        : ThrowableProxyUtil.asString(error.getThrowableProxy());
  }
}
