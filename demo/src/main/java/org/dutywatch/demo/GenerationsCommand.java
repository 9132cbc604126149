package org.dutywatch.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.broker.BrokerStartException;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.Generation;
import org.dutywatch.monitor.app.Generations;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.yaml.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code generations}: lists and deletes what Kafka holds of generations. */
@Command(
    name = "generations",
    synopsisSubcommandLabel = "(list | delete)",
    description = "Lists the generations of figures that Kafka holds, and deletes old ones.",
    footer = {
      "",
      "Another policy, bank-holiday file or version of the rules is another generation of figures,"
          + " worked out anew from the events. The old one's state stays until it is deleted here."
    })
public final class GenerationsCommand {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param environment the variables of the process
   */
  public GenerationsCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Command(name = "list", description = "Lists the generations, and marks the one of the settings.")
  int list(@Mixin Settings settings) {
    return with(
        settings,
        (generations, inForce) -> {
          generations
              .topics()
              .forEach(
                  (id, topics) ->
                      print(
                          id
                              + (id.equals(inForce.id()) ? "  in force  " : "  old       ")
                              + String.join(" ", topics)));
          return ExitCode.OK;
        });
  }

  @Command(
      name = "delete",
      description = "Deletes an old generation's topics, group and state folder.")
  int delete(
      @Mixin Settings settings,
      @Parameters(paramLabel = "ID", description = "Which, as 'list' shows it.") String id) {
    return with(
        settings,
        (generations, inForce) -> {
          List<String> deleted = generations.delete(id, inForce);
          deleted.forEach(what -> print("deleted " + what));
          return ExitCode.OK;
        });
  }

  private int with(Settings given, ToIntBiFunction<Generations, Generation> action) {
    try {
      MonitorConfig settings = given.load(environment);
      Generation inForce = Rules.of(settings).generation();
      Optional<EmbeddedBroker> broker = given.broker(settings);
      try (Generations generations = new Generations(Settings.withBrokers(settings, broker))) {
        return action.applyAsInt(generations, inForce);
      } finally {
        broker.ifPresent(EmbeddedBroker::close);
      }
    } catch (ConfigException | BrokerStartException | Generations.InUseException refusal) {
      return refuse(refusal.getMessage());
    } catch (KafkaException fault) {
      return refuse("Kafka: " + fault.getMessage());
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private int refuse(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return ExitCode.SOFTWARE;
  }
}
