package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dutywatch.events.Statement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say at which rate events are sent, and when that ends. */
final class LoadOptions {
  private static final String AS_FAST_AS_POSSIBLE = "max";
  private static final Pattern RATES = Pattern.compile("[1-9]\\d{0,6}(,[1-9]\\d{0,6})*");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--rate",
      paramLabel = "N[,N...]",
      description =
          "In place of a pace in days: so many events a second, whether or not they arrive; several"
              + " for one step each; max for as fast as possible. Ends with history, or --days later.")
  private Optional<String> rate;

  @Option(
      names = "--step",
      paramLabel = "LENGTH",
      converter = LengthOfTime.class,
      description = "How long each of several rates lasts, as 30s, 10m or 2h.")
  private Optional<Duration> step;

  @Option(names = "--events", paramLabel = "N", description = "Ends after so many events.")
  private Optional<Long> events;

  @Option(
      names = "--for",
      paramLabel = "LENGTH",
      converter = LengthOfTime.class,
      description = "Ends after so long, as 30s, 10m or 2h.")
  private Optional<Duration> length;

  /** The rates asked for; empty where the pace is in days. */
  Optional<LoadRates> rates() {
    boolean several = rate.filter(rates -> rates.contains(",")).isPresent();
    if (several != step.isPresent()) {
      throw refusal("--step goes with several rates in --rate, and they with it");
    }
    return rate.map(this::rates);
  }

  private LoadRates rates(String asked) {
    if (asked.equals(AS_FAST_AS_POSSIBLE)) {
      return LoadRates.AS_FAST_AS_POSSIBLE;
    }
    if (!RATES.matcher(asked).matches()) {
      throw refusal(
          "Invalid value for option '--rate': " + asked + " is not max, 500 or 500,1000,2000");
    }
    return new LoadRates(Arrays.stream(asked.split(",")).map(Integer::valueOf).toList(), step);
  }

  /** How it is played, within the bounds asked for. */
  Manner manner(boolean ticks, Consumer<Statement> witness) {
    if (events.filter(count -> count < 1).isPresent()) {
      throw refusal("Invalid value for option '--events': " + events.get() + " is not 1 or more");
    }
    return new Manner(
        events.map(OptionalLong::of).orElse(OptionalLong.empty()), length, ticks, witness);
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
