package riffle.store;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * The transactions of this process, one after another in the order of asking. SQLite has one writer
 * at a time, and whoever finds it busy sleeps a while and looks again: beside a writer without rest
 * that can take seconds.
 */
final class InTurn extends DelegatingTransactionHandler {
  private final Lock turn;
  private final long patienceMillis;

  /**
   * A line of its own.
   *
   * @param patienceMillis who waits longer tries its luck with the database
   */
  InTurn(long patienceMillis) {
    this(new LocalTransactionHandler(), new ReentrantLock(/* fair */ true), patienceMillis);
  }

  private InTurn(TransactionHandler transactions, Lock turn, long patienceMillis) {
    super(transactions);
    this.turn = turn;
    this.patienceMillis = patienceMillis;
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new InTurn(getDelegate().specialize(handle), turn, patienceMillis);
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work)
      throws X {
    boolean mine = await();
    try {
      return super.inTransaction(handle, work);
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  private boolean await() {
    try {
      return turn.tryLock(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
