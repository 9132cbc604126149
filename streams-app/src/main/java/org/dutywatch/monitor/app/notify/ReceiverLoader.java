package org.dutywatch.monitor.app.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.notify.Receiver;
import org.dutywatch.monitor.notify.Words;
import org.dutywatch.monitor.notify.delivery.Mailbox;
import org.dutywatch.monitor.notify.delivery.Webhook;
import org.dutywatch.monitor.notify.shape.Shape;

/** Reads where a channel's messages go. */
record ReceiverLoader(Secrets secrets, Words words, InstantSource clock) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST_IN_A_MAIL = 100;
  private static final String URL = "an address that begins with https:// or http://";
  private static final String ADDRESS = "an e-mail address";
  private static final String PORT = "a whole number from 1 to 65535";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,5}");

  /**
   * A receiver.
   *
   * @param most how many notices a message to it has at most
   */
  record Loaded(Receiver receiver, int most) {}

  /**
   * The receiver of a channel.
   *
   * @param server the mail server of all channels, where one is given
   */
  Loaded read(Fields channel, Optional<YamlNode> server) {
    Optional<YamlNode> webhook = channel.find("webhook");
    Optional<YamlNode> mail = channel.find("mail");
    if (webhook.isPresent() == mail.isPresent()) {
      throw channel.place().refuse("expected either webhook or mail");
    }
    return webhook.map(this::webhook).orElseGet(() -> mail(mail.orElseThrow(), server));
  }

  private Loaded webhook(YamlNode node) {
    Fields fields =
        new Fields(node.asMapping("url, shape, headers"), List.of("url", "shape", "headers"));
    Shape shape = fields.find("shape").map(ReceiverLoader::shape).orElse(Shape.CLOUDEVENTS);
    Webhook.Target target =
        new Webhook.Target(
            url(fields.get("url", URL)),
            shape,
            fields.find("headers").map(this::headers).orElse(Map.of()),
            TIMEOUT);
    return new Loaded(new Webhook(target, words, clock), shape.most());
  }

  private static Shape shape(YamlNode node) {
    String choices =
        Arrays.stream(Shape.values()).map(Shape::label).collect(Collectors.joining(", "));
    String text = node.asText(choices);
    return Shape.named(text).orElseThrow(() -> node.place().refuse(text, "one of " + choices));
  }

  /** An address of a chat is a secret itself, so it is not shown. */
  private URI url(YamlNode node) {
    try {
      URI url = new URI(secrets.read(node));
      boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (http && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException ignored) { // answered below, like any other that is none
    }
    throw node.place().refuse("what was found is not " + URL);
  }

  private Map<String, String> headers(YamlNode node) {
    Map<String, String> headers = new HashMap<>();
    node.asMapping("headers by name")
        .entries()
        .forEach(
            (name, value) -> {
              headers.put(name, secrets.read(value));
              try {
                HttpRequest.newBuilder().header(name, headers.get(name));
              } catch (IllegalArgumentException notAllowed) {
                throw value.place().refuse("such a header cannot be sent");
              }
            });
    return headers;
  }

  private Loaded mail(YamlNode node, Optional<YamlNode> server) {
    Fields fields = new Fields(node.asMapping("to"), List.of("to"));
    YamlNode there =
        server.orElseThrow(() -> node.place().refuse("expected the mail server under notify.mail"));
    List<InternetAddress> to =
        fields.get("to", "a list of addresses").asSequence("a list of addresses").items().stream()
            .map(ReceiverLoader::address)
            .toList();
    if (to.isEmpty()) {
      throw fields.place().refuse("found no address, expected a list of addresses");
    }
    return new Loaded(new Mailbox(target(there, to), words, clock), MOST_IN_A_MAIL);
  }

  private Mailbox.Target target(YamlNode server, List<InternetAddress> to) {
    Fields fields =
        new Fields(
            server.asMapping("host, port, security, user, password, from"),
            List.of("host", "port", "security", "user", "password", "from"));
    Mailbox.Security security =
        fields.find("security").map(ReceiverLoader::security).orElse(Mailbox.Security.STARTTLS);
    return new Mailbox.Target(
        fields.text("host", "the mail server's name"),
        fields.find("port").map(ReceiverLoader::port).orElse(usualPort(security)),
        security,
        fields.find("user").map(secrets::read),
        fields.find("password").map(secrets::read),
        address(fields.get("from", ADDRESS)),
        to,
        TIMEOUT);
  }

  private static Mailbox.Security security(YamlNode node) {
    String choices = "starttls, tls or none";
    String text = node.asText(choices);
    return Arrays.stream(Mailbox.Security.values())
        .filter(security -> security.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> node.place().refuse(text, choices));
  }

  private static int usualPort(Mailbox.Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  private static int port(YamlNode node) {
    String text = node.asText(PORT);
    int port = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw node.place().refuse(text, PORT);
    }
    return port;
  }

  private static InternetAddress address(YamlNode node) {
    String text = node.asText(ADDRESS);
    try {
      InternetAddress address = new InternetAddress(text, true);
      if (address.getAddress().indexOf('@') > 0) {
        return address;
      }
    } catch (AddressException ignored) { // answered below, like any other that is none
    }
    throw node.place().refuse(text, ADDRESS);
  }
}
