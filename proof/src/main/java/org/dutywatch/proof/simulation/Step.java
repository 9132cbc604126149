package org.dutywatch.proof.simulation;

import java.time.Duration;
import org.dutywatch.proof.simulation.stream.PlannedFault;
import org.dutywatch.proof.simulation.stream.SimulatedStream;

/**
 * One thing that happens. Numbers that choose among things are taken modulo how many there are, so
 * that a step has a meaning wherever it comes; one that has nothing to do does nothing.
 */
sealed interface Step {

  /** Lets it happen, and says in a few words how it went. */
  String in(Simulation simulation);

  /** Producers send the next records. */
  record Send(int records) implements Step {
    @Override
    public String in(Simulation simulation) {
      return simulation.send(records);
    }
  }

  /** A stream thread reads records of one input. */
  record Read(int monitor, int thread, int task, int input, int most) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).read(thread, task, input, most);
    }
  }

  /** The cache of a task's sums runs full after so many more puts. */
  record RunFull(int monitor, int partition, int puts, int first) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).runFull(partition, puts, first);
    }
  }

  /** A stream thread is told that time has gone by. */
  record LookAtTheTime(int monitor, int thread) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).lookAtTheTime(thread);
    }
  }

  /** A monitor finds that it has read all that was there when it was started. */
  record HistoryIsRead(int monitor) implements Step {
    @Override
    public String in(Simulation simulation) {
      simulation.monitor(monitor).historyIsRead();
      return "from now on clocks are kept";
    }
  }

  /** A stream thread commits; the logs learn of it later. */
  record Commit(int monitor, int thread) implements Step {
    @Override
    public String in(Simulation simulation) {
      String went = stream(simulation, monitor).commit(thread);
      simulation.monitor(monitor).checkChangelogs();
      return went;
    }
  }

  /** One log learns how a transaction ended. */
  record Mark(int which) implements Step {
    @Override
    public String in(Simulation simulation) {
      return simulation.broker().markOne(which) ? "marked" : "none";
    }
  }

  /** A stream thread is gone, its transaction left open. */
  record Crash(int monitor, int thread) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).crash(thread);
    }
  }

  /** Another thread takes the place of one that stands still and does not know it. */
  record Replace(int monitor, int thread) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).replace(thread);
    }
  }

  /** The thread that was replaced reads on. */
  record ReadReplaced(int monitor, int task, int input, int most) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).readReplaced(task, input, most);
    }
  }

  /** The thread that was replaced tries to commit. */
  record CommitReplaced(int monitor) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).commitReplaced();
    }
  }

  /** Transactions that nobody will end are aborted. */
  record Expire(int monitor) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).expire();
    }
  }

  /** Tasks are divided anew, without a crash. */
  record Rebalance(int monitor, int threads) implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).rebalance(threads);
    }
  }

  /** A store fails. */
  record Fail(int monitor, int partition, boolean files, int operations, PlannedFault how)
      implements Step {
    @Override
    public String in(Simulation simulation) {
      return stream(simulation, monitor).failAfter(partition, files, operations, how);
    }
  }

  /** The board's feed polls. */
  record Poll(int monitor, int records, int fetched, boolean ahead, long lot) implements Step {
    @Override
    public String in(Simulation simulation) {
      return simulation.poll(simulation.monitor(monitor), this);
    }
  }

  /** The board's feed fails and begins again; the board shows what it had. */
  record FeedFails(int monitor) implements Step {
    @Override
    public String in(Simulation simulation) {
      simulation.monitor(monitor).feedAnew();
      return "begins again";
    }
  }

  /** A whole monitor is killed and started again, with an empty board. */
  record Kill(int monitor, int threads) implements Step {
    @Override
    public String in(Simulation simulation) {
      simulation.monitor(monitor).kill();
      return stream(simulation, monitor).rebalance(threads);
    }
  }

  /** A changelog is cleaned up to some part of it. */
  record Compact(int monitor, int partition, boolean files, int percent, boolean moveStart)
      implements Step {
    @Override
    public String in(Simulation simulation) {
      simulation.monitor(monitor).compact(this, false);
      return "cleaned";
    }
  }

  /** So much time goes by that removals are cleaned away too. */
  record LongPause(int monitor, int partition, int percent) implements Step {
    private static final Duration DELETE_RETENTION = Duration.ofHours(25);

    @Override
    public String in(Simulation simulation) {
      simulation.clock().goOn(DELETE_RETENTION);
      simulation.monitor(monitor).compact(new Compact(0, partition, false, percent, false), true);
      return "cleaned, removals too";
    }
  }

  /** A monitor with another policy is started beside those there are. */
  record ChangePolicy(int policy, int threads) implements Step {
    @Override
    public String in(Simulation simulation) {
      return simulation.changePolicy(policy, threads);
    }
  }

  /** The board is compared with the oracle on the way. */
  record Check(int monitor, long lot) implements Step {
    @Override
    public String in(Simulation simulation) {
      return simulation.check(simulation.monitor(monitor), lot);
    }
  }

  private static SimulatedStream stream(Simulation simulation, int monitor) {
    return simulation.monitor(monitor).stream();
  }
}
