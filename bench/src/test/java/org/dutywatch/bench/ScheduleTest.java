package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final List<Message> MESSAGES = new Messages(Workload.world(1)).next(20);

  @Test
  void aMessageThatIsSentLateWasDueAsIfItWasNot() {
    List<Long> dues = new ArrayList<>();

    new Schedule(MESSAGES, 1_000)
        .keep(
            (message, due) -> {
              dues.add(due);
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            });

    long first = dues.get(0);
    for (int i = 0; i < MESSAGES.size(); i++) {
      assertThat(dues.get(i)).isEqualTo(first + TimeUnit.MILLISECONDS.toNanos(i));
    }
  }

  @Test
  void noMessageIsSentBeforeItIsDue() {
    List<Message> sent = new ArrayList<>();

    new Schedule(MESSAGES, 500)
        .keep(
            (message, due) -> {
              assertThat(System.nanoTime() - due).isNotNegative();
              sent.add(message);
            });

    assertThat(sent).isEqualTo(MESSAGES);
  }
}
