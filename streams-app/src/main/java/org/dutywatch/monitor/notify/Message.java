package org.dutywatch.monitor.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dutywatch.events.Notice;

/**
 * What somebody is told at one time: a notice, or a digest of notices of one team.
 *
 * @param digest whether it is a digest, if only of one
 * @param notices one at least, in the order in which they arrived
 */
public record Message(boolean digest, List<Notice> notices) {

  /** The list is copied. */
  public Message {
    notices = List.copyOf(notices);
  }

  /** Names it: the same message has the same id, whenever it is made. */
  public String id() {
    if (!digest) {
      return notices.get(0).id();
    }
    String all =
        notices.stream()
            .map(notice -> notice.source() + " " + notice.id())
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
  }
}
