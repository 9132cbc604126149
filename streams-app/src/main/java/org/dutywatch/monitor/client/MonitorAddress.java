package org.dutywatch.monitor.client;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where the monitor is. */
public final class MonitorAddress {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The monitor's address (default: ${DEFAULT-VALUE}).")
  private String monitor;

  /**
   * The address.
   *
   * @throws CommandLine.ParameterException where what was given is none
   */
  public URI address() {
    try {
      URI address = new URI(monitor);
      boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (http && address.getHost() != null && address.getRawQuery() == null) {
        return address;
      }
    } catch (URISyntaxException ignored) { // answered below, like any other that is none
    }
    throw new CommandLine.ParameterException(
        command.commandLine(), "--to must be an address such as http://127.0.0.1:8080");
  }
}
