package org.dutywatch.monitor.domain.mark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dutywatch.monitor.domain.file.Plan;

/**
 * Tells families of repeat plans, and children of notifications, apart without naming them: 64 bits
 * of a keyed hash. The key is the same on every instance of a generation, so that what lies in
 * different partitions agrees.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * A hash with a key.
   *
   * @param key not empty
   */
  public KeyedHash(String key) {
    this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
  }

  /** The family of a plan, never 0; a plan without one is a family of its own. */
  long family(Plan plan) {
    String authority = plan.id().authority();
    String name =
        plan.family()
            .map(family -> "family\0" + authority + "\0" + family)
            .orElseGet(
                () -> "plan\0" + authority + "\0" + plan.id().child() + "\0" + plan.id().subject());
    long hash = hash(name, mac());
    return hash == 0 ? 1 : hash;
  }

  /** Children of an authority, ascending by their hashes. */
  List<Long> children(String authority, Collection<String> children) {
    Mac mac = mac();
    return children.stream()
        .map(child -> hash("child\0" + authority + "\0" + child, mac))
        .sorted()
        .toList();
  }

  private static long hash(String name, Mac mac) {
    return ByteBuffer.wrap(mac.doFinal(name.getBytes(UTF_8))).getLong();
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
