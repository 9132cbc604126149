package org.dutywatch.monitor.domain.mark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dutywatch.monitor.domain.file.Plan;

/**
 * Tells families of repeat plans apart without naming them: 64 bits of a keyed hash, never 0. The
 * key is the same on every instance of a generation, so that siblings in different partitions
 * agree.
 */
public final class FamilyHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * A hash with a key.
   *
   * @param key not empty
   */
  public FamilyHash(String key) {
    this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
  }

  /** The family of a plan; a plan without one is a family of its own. */
  long of(Plan plan) {
    String authority = plan.id().authority();
    String name =
        plan.family()
            .map(family -> "family\0" + authority + "\0" + family)
            .orElseGet(
                () -> "plan\0" + authority + "\0" + plan.id().child() + "\0" + plan.id().subject());
    long hash = ByteBuffer.wrap(mac().doFinal(name.getBytes(UTF_8))).getLong();
    return hash == 0 ? 1 : hash;
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
