package org.dutywatch.proof.kill;

import java.util.List;
import java.util.Random;

/** What is done to the processes while events come in. */
public enum Fault {
  KILL_MONITOR("SIGKILL of the monitor, state kept") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) {
      monitor.kill();
      monitor.start();
      return "";
    }
  },
  /** Beyond a session of 6 seconds: where there is another monitor, that one takes over. */
  KILL_MONITOR_FOR_A_WHILE("SIGKILL of the monitor, started again after a while") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      int millis = 7_000 + random.nextInt(8_000);
      monitor.kill();
      Thread.sleep(millis);
      monitor.start();
      return " after " + millis + " ms";
    }
  },
  KILL_MONITOR_AND_WIPE("SIGKILL of the monitor, state wiped") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) {
      monitor.kill();
      monitor.wipeState();
      monitor.start();
      return "";
    }
  },
  KILL_MONITOR_AND_DAMAGE("SIGKILL of the monitor, state damaged") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) {
      monitor.kill();
      List<String> damaged = monitor.damageState(random);
      monitor.start();
      return ": " + String.join(", ", damaged);
    }
  },
  KILL_MONITOR_AS_IT_STARTS("SIGKILL of the monitor, and again while it starts") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      monitor.kill();
      monitor.start();
      Thread.sleep(random.nextInt(8_000));
      monitor.kill();
      monitor.start();
      return "";
    }
  },
  /** After a SIGKILL the state is not trusted; after a clean stop it is. */
  STOP_MONITOR_AND_DAMAGE("SIGTERM of the monitor, state damaged") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      monitor.stop();
      List<String> damaged = monitor.damageState(random);
      monitor.start();
      return ": " + String.join(", ", damaged);
    }
  },
  PAUSE_MONITOR("SIGSTOP and SIGCONT of the monitor") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      int millis = pause(random);
      monitor.pause(millis);
      return " after " + millis + " ms";
    }
  },
  KILL_BROKER("SIGKILL of the broker") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      site.killBroker();
      Thread.sleep(random.nextInt(3_000));
      site.startBroker();
      return "";
    }
  },
  PAUSE_BROKER("SIGSTOP and SIGCONT of the broker") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      int millis = pause(random);
      site.pauseBroker(millis);
      return " after " + millis + " ms";
    }
  },
  KILL_BOTH("SIGKILL of broker and monitor") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) {
      site.killBroker();
      monitor.kill();
      site.startBroker();
      monitor.start();
      return "";
    }
  },
  KILL_BROKER_AS_STATE_IS_RESTORED("SIGKILL of the broker while wiped state is restored") {
    @Override
    String strike(Site site, MonitorProcess monitor, Random random) throws InterruptedException {
      monitor.kill();
      monitor.wipeState();
      monitor.start();
      Thread.sleep(2_000 + random.nextInt(8_000));
      site.killBroker();
      site.startBroker();
      return "";
    }
  };

  /** Within and beyond a session of 6 seconds, and a transaction of 10. */
  private static final int LONGEST_PAUSE_MILLIS = 14_000;

  private final String what;

  Fault(String what) {
    this.what = what;
  }

  /**
   * Does it; whatever was killed has been started again.
   *
   * @param monitor the one of the site's that it is done to, where it is done to one
   * @return what there is to add, such as which files were damaged
   */
  abstract String strike(Site site, MonitorProcess monitor, Random random)
      throws InterruptedException;

  /** In a person's words. */
  String what() {
    return what;
  }

  private static int pause(Random random) {
    return random.nextBoolean() ? random.nextInt(1_500) : random.nextInt(LONGEST_PAUSE_MILLIS);
  }
}
