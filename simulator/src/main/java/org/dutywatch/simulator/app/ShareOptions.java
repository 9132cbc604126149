package org.dutywatch.simulator.app;

import org.dutywatch.simulator.model.RecordingShares;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how often recording goes other than well. */
public final class ShareOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--late",
      paramLabel = "SHARE",
      defaultValue = "0.04",
      description =
          "Of facts, recorded a day or more after they happened, 0 to 1 (default:"
              + " ${DEFAULT-VALUE}).")
  private double late;

  @Option(
      names = "--corrections",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "Of facts, first stated with a wrong date and said again (default: ${DEFAULT-VALUE}).")
  private double corrections;

  @Option(
      names = "--retractions",
      paramLabel = "SHARE",
      defaultValue = "0.002",
      description = "Of facts, taken back by mistake and said again (default: ${DEFAULT-VALUE}).")
  private double retractions;

  @Option(
      names = "--withdrawals",
      paramLabel = "SHARE",
      defaultValue = "0.003",
      description =
          "Of referrals, have one beside them that is entered in error and withdrawn (default:"
              + " ${DEFAULT-VALUE}).")
  private double withdrawals;

  @Option(
      names = "--duplicates",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Of events, sent twice, byte for byte (default: ${DEFAULT-VALUE}).")
  private double duplicates;

  RecordingShares shares() {
    return new RecordingShares(
        share("--corrections", corrections),
        share("--late", late),
        share("--duplicates", duplicates),
        share("--retractions", retractions),
        share("--withdrawals", withdrawals));
  }

  private double share(String option, double found) {
    if (!(found >= 0 && found <= 1)) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '" + option + "': " + found + " is not 0 to 1");
    }
    return found;
  }
}
