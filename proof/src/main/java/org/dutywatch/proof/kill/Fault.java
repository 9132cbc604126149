package org.dutywatch.proof.kill;

import java.util.List;
import java.util.Random;

/** What is done to the processes while events come in. */
enum Fault {
  KILL_MONITOR("SIGKILL of the monitor, state kept") {
    @Override
    String strike(Site site, Random random) {
      site.killMonitor();
      site.startMonitor();
      return "";
    }
  },
  KILL_MONITOR_AND_WIPE("SIGKILL of the monitor, state wiped") {
    @Override
    String strike(Site site, Random random) {
      site.killMonitor();
      site.wipeState();
      site.startMonitor();
      return "";
    }
  },
  KILL_MONITOR_AND_DAMAGE("SIGKILL of the monitor, state damaged") {
    @Override
    String strike(Site site, Random random) {
      site.killMonitor();
      List<String> damaged = site.damageState(random);
      site.startMonitor();
      return ": " + String.join(", ", damaged);
    }
  },
  KILL_MONITOR_AS_IT_STARTS("SIGKILL of the monitor, and again while it starts") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      site.killMonitor();
      site.startMonitor();
      Thread.sleep(random.nextInt(8_000));
      site.killMonitor();
      site.startMonitor();
      return "";
    }
  },
  /** After a SIGKILL the state is not trusted; after a clean stop it is. */
  STOP_MONITOR_AND_DAMAGE("SIGTERM of the monitor, state damaged") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      site.stopMonitor();
      List<String> damaged = site.damageState(random);
      site.startMonitor();
      return ": " + String.join(", ", damaged);
    }
  },
  PAUSE_MONITOR("SIGSTOP and SIGCONT of the monitor") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      int millis = pause(random);
      site.pauseMonitor(millis);
      return " after " + millis + " ms";
    }
  },
  KILL_BROKER("SIGKILL of the broker") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      site.killBroker();
      Thread.sleep(random.nextInt(3_000));
      site.startBroker();
      return "";
    }
  },
  PAUSE_BROKER("SIGSTOP and SIGCONT of the broker") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      int millis = pause(random);
      site.pauseBroker(millis);
      return " after " + millis + " ms";
    }
  },
  KILL_BOTH("SIGKILL of broker and monitor") {
    @Override
    String strike(Site site, Random random) {
      site.killBroker();
      site.killMonitor();
      site.startBroker();
      site.startMonitor();
      return "";
    }
  },
  KILL_BROKER_AS_STATE_IS_RESTORED("SIGKILL of the broker while wiped state is restored") {
    @Override
    String strike(Site site, Random random) throws InterruptedException {
      site.killMonitor();
      site.wipeState();
      site.startMonitor();
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
   * @return what there is to add, such as which files were damaged
   */
  abstract String strike(Site site, Random random) throws InterruptedException;

  /** In a person's words. */
  String what() {
    return what;
  }

  private static int pause(Random random) {
    return random.nextBoolean() ? random.nextInt(1_500) : random.nextInt(LONGEST_PAUSE_MILLIS);
  }
}
