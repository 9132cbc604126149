package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptCommitsTest {
  private static final long NOW = 1_795_000_000_000L;

  private final PromptCommits commits = new PromptCommits();

  @Test
  void what_has_just_arrived_is_to_be_on_the_board_soon() {
    commits.arrived(NOW - 150);

    assertThat(commits.isDue(NOW)).isTrue();
  }

  @Test
  void one_fresh_record_among_old_ones_is_not_kept_waiting() {
    commits.arrived(NOW - 60_000);
    commits.arrived(NOW - 20);
    commits.arrived(NOW - 60_000);

    assertThat(commits.isDue(NOW)).isTrue();
  }

  @Test
  void history_waits() {
    commits.arrived(NOW - 2_001);

    assertThat(commits.isDue(NOW)).isFalse();
  }

  @Test
  void the_broker_s_clock_may_be_ahead_of_ours() {
    commits.arrived(NOW + 5_000);

    assertThat(commits.isDue(NOW)).isTrue();
  }

  @Test
  void nothing_is_asked_for_twice() {
    commits.arrived(NOW);
    commits.isDue(NOW);

    assertThat(commits.isDue(NOW + 200)).isFalse();
  }

  @Test
  void where_nothing_came_there_is_nothing_to_commit() {
    assertThat(commits.isDue(NOW)).isFalse();
  }
}
