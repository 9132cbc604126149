package org.dutywatch.simulator.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dutywatch.simulator.model.England;
import org.dutywatch.simulator.model.SizedCouncil;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which councils are simulated. */
final class CouncilOptions {
  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9-]{1,16}");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      split = ",",
      description =
          "The council's code; several, each of median size, separated by commas (default:"
              + " E06000033).")
  private List<String> authorities = new ArrayList<>();

  @Option(
      names = "--england",
      description = "All 153 councils of England, of sizes that add up to England's figures.")
  private boolean england;

  /**
   * Those asked for.
   *
   * @param otherwise the code of the council where none is asked for
   */
  List<SizedCouncil> councils(Optional<String> otherwise) {
    if (england && !authorities.isEmpty()) {
      throw refusal("--england and --authority exclude each other");
    }
    if (england) {
      return England.councils();
    }
    List<String> codes =
        authorities.isEmpty() ? List.of(otherwise.orElse("E06000033")) : authorities;
    if (new HashSet<>(codes).size() != codes.size()) {
      throw refusal("Invalid value for option '--authority': a council is named twice");
    }
    return codes.stream().map(this::checked).map(SizedCouncil::median).toList();
  }

  private String checked(String code) {
    if (!AUTHORITY.matcher(code).matches()) {
      throw refusal(
          "Invalid value for option '--authority': "
              + code
              + " is not 1 to 16 letters, digits or hyphens");
    }
    return code;
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
