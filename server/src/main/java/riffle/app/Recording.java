package riffle.app;

import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.results.ResultRecorder;
import riffle.results.ResultWriter;
import riffle.room.GameListener;

/** Results are made of what happens in rooms. */
record Recording(ResultRecorder recorder, ResultWriter writer) implements GameListener {
  @Override
  public void happened(GameState state, GameEvent event) {
    recorder.happened(state, event);
  }

  @Override
  public void broughtBack(GameState state) {
    recorder.broughtBack(state);
  }

  @Override
  public void lives(GameState state) {
    recorder.lives(state);
  }

  @Override
  public void over(GameState state, Runnable then) {
    recorder.over(state);
    writer.whenSaved(then);
  }
}
