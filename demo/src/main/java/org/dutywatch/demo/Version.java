package org.dutywatch.demo;

import picocli.CommandLine.IVersionProvider;

/** The version this program was built as. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Dutywatch " + org.dutywatch.monitor.app.Version.text()};
  }
}
