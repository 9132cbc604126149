package org.dutywatch.simulator.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where events go. */
final class SinkOptions {
  private static final String STANDARD_OUTPUT = "-";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "To Kafka: its brokers, separated by commas.")
  private Optional<String> kafka;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "To a running monitor over HTTP: its address, as http://127.0.0.1:8080.")
  private Optional<URI> to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "To a file, a line of JSON for each event; - is standard output.")
  private Optional<String> out;

  @Option(
      names = "--no-ticks",
      description = "Leaves the clock's ticks out, for a monitor that runs on the wall clock.")
  private boolean noTicks;

  @Option(
      names = "--kafka-setting",
      paramLabel = "KEY=VALUE",
      description =
          "A setting of Kafka's client, as security.protocol=SASL_SSL; may be given again. Secrets"
              + " are not taken here, where others on the machine could read them.")
  private Map<String, String> kafkaSettings = new HashMap<>();

  @Option(
      names = "--kafka-file",
      paramLabel = "FILE",
      description = "A properties file of such settings, secrets among them.")
  private Optional<Path> kafkaFile;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description = "What the topics' names start with (default: dutywatch.).")
  private Optional<String> topicPrefix;

  boolean ticks() {
    return !noTicks;
  }

  /** Whether events go to standard output, which then must hold nothing else. */
  boolean toStandardOutput() {
    return out.filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** Sees that there is one place to send to, and only one. */
  void check(Environment environment) {
    long places = Stream.of(kafka, to, out).filter(Optional::isPresent).count();
    if (places > 1) {
      throw refusal("--kafka, --to and --out exclude each other");
    }
    if (places == 0 && brokers(environment).isEmpty()) {
      throw refusal("Missing required option: '--kafka=HOST:PORT', '--to=URL' or '--out=FILE'");
    }
    if (to.filter(url -> url.getHost() == null).isPresent()) {
      throw refusal(
          "Invalid value for option '--to': " + to.get() + " is not such as http://127.0.0.1:8080");
    }
    settings(environment);
  }

  /**
   * Opens what is asked for; with Kafka waits until the topics are there.
   *
   * @param progress told what is waited for
   * @param pause how a sink waits before it tries again
   */
  Sink open(Environment environment, ProgressLine progress, HttpSink.Pause pause)
      throws InterruptedException {
    if (out.isPresent()) {
      return toStandardOutput() ? new LinesSink(System.out) : LinesSink.to(Path.of(out.get()));
    }
    if (to.isPresent()) {
      return new HttpSink(to.get(), pause);
    }
    String prefix = topicPrefix.or(() -> environment.given("TOPIC_PREFIX")).orElse("dutywatch.");
    Map<String, String> settings = settings(environment).all();
    new TopicsWait(settings, prefix).await(progress::lasting);
    return new KafkaSink(settings, prefix);
  }

  private Optional<String> brokers(Environment environment) {
    return Optional.ofNullable(
        settings(environment).all().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
  }

  private ClientSettings settings(Environment environment) {
    try {
      return ClientSettings.of(kafkaFile, environment.kafkaSettings())
          .with(kafkaSettings)
          .withBrokers(kafka);
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
