package org.dutywatch.monitor.peers;

import java.util.Optional;

/** Where another instance is answered. */
@FunctionalInterface
public interface PeerDesk {

  /**
   * An answer under seal.
   *
   * @param about what was asked, without the id of any person
   * @param sealed for the instance that asked
   */
  record Answer(String about, String sealed) {}

  /** The answer to a question; empty where it is none of another instance of this monitor. */
  Optional<Answer> answer(String question);
}
