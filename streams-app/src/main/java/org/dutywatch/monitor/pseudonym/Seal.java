package org.dutywatch.monitor.pseudonym;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short texts so that the same text always gives the same seal, and none but ours can be
 * opened: AES key wrapping with padding (RFC 5649), which is authenticated and needs no nonce. Safe
 * to share.
 */
public final class Seal {
  /** How many bytes a key has. */
  public static final int KEY_BYTES = 32;

  private static final String MODE = "AES/KWP/NoPadding";

  /** Whatever is sealed becomes whole blocks, two at least. */
  private static final int BLOCK_BYTES = 8;

  private static final int LEAST_BYTES = 2 * BLOCK_BYTES;

  private final SecretKeySpec key;

  /**
   * A seal by a key.
   *
   * @param key of {@link #KEY_BYTES}
   */
  public Seal(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The seal of some bytes, at least one, in letters that may stand in a URL. */
  public String close(byte[] some) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(some));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform of ours has " + MODE, e);
    }
  }

  /** What a seal was made of; empty where it is not one of this key. */
  public Optional<byte[]> open(String seal) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(seal);
      if (sealed.length < LEAST_BYTES || sealed.length % BLOCK_BYTES != 0) {
        return Optional.empty();
      }
      return Optional.of(cipher(Cipher.DECRYPT_MODE).doFinal(sealed));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(MODE);
    cipher.init(mode, key);
    return cipher;
  }
}
