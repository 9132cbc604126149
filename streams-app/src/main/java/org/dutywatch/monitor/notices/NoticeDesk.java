package org.dutywatch.monitor.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dutywatch.monitor.notices.Standing.Count;
import org.dutywatch.monitor.notices.Standing.Entry;

/** Shows what stands, and takes acknowledgements. Safe to share. */
public interface NoticeDesk {

  /**
   * The notices that stand and are looked for, the longest due first.
   *
   * @throws NoticesUnavailableException where they are not all read yet
   */
  List<Entry> standing(Predicate<Entry> wanted) throws NoticesUnavailableException;

  /**
   * How many stand, by authority; of an authority that is not named, none.
   *
   * @throws NoticesUnavailableException where they are not all read yet
   */
  Map<String, Count> counts() throws NoticesUnavailableException;

  /**
   * Acknowledges a notice. When this returns every notifier will know of it.
   *
   * @param id the notice's
   * @param by who, in their own words
   * @param note what they have to say
   * @return the notice with the acknowledgement; empty where no notice of this id stands
   * @throws NoticesUnavailableException where the broker does not take it, or not all notices are
   *     read yet
   */
  Optional<Entry> acknowledge(String id, String by, Optional<String> note)
      throws NoticesUnavailableException;

  /** It cannot be done now: because of the broker, which is the cause, or not yet. */
  final class NoticesUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what the matter is. */
    public NoticesUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
