package org.dutywatch.monitor.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that this program was built as. */
public final class Version {
  private Version() {}

  /** The version, such as {@code 0.1.0}. */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the program is not whole", e);
    }
    return properties.getProperty("version");
  }
}
