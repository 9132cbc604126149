package org.dutywatch.monitor.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.pseudonym.Seal;

/** The secret key that references are made with: 64 hexadecimal digits in a file. */
final class ReferenceKey {
  private static final String FILE = "reference-key";

  private ReferenceKey() {}

  /**
   * The key in the file that the settings name, else the one in the data folder, which is made
   * where there is none.
   *
   * @throws ConfigException where the file cannot be read or holds no key
   */
  static byte[] of(MonitorConfig config) {
    Optional<Path> named = config.notices().referenceKey();
    try {
      return named.isPresent() ? read(named.get()) : inDataFolder(config.dataDir().resolve(FILE));
    } catch (NoSuchFileException missing) {
      throw new ConfigException(
          "reference-key-file: there is no file " + missing.getFile() + "; " + expected());
    } catch (IOException e) {
      throw new ConfigException("reference-key-file: cannot be read: " + e.getMessage());
    }
  }

  private static byte[] inDataFolder(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[Seal.KEY_BYTES];
      new SecureRandom().nextBytes(key);
      Files.createDirectories(file.toAbsolutePath().getParent());
      try {
        make(file, HexFormat.of().formatHex(key) + "\n");
      } catch (FileAlreadyExistsException another) {
        return read(file); // another instance was quicker
      }
    }
    return read(file);
  }

  /** For the user's eyes alone from the first moment. */
  private static void make(Path file, String text) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ours =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ours)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private static byte[] read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      byte[] key = HexFormat.of().parseHex(text);
      if (key.length == Seal.KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException noDigits) {
      // The same answer as for a key of another length.
    }
    throw new ConfigException("reference-key-file: " + file + " holds no key; " + expected());
  }

  private static String expected() {
    return "expected "
        + 2 * Seal.KEY_BYTES
        + " hexadecimal digits, such as 'openssl rand -hex "
        + Seal.KEY_BYTES
        + "' gives";
  }
}
