package org.dutywatch.monitor.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.Receiver;
import org.dutywatch.monitor.notify.Words;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Sends messages by e-mail, as plain text, to all addresses of a channel or to none. */
public final class Mailbox implements Receiver {
  private static final int REFUSALS_FOR_GOOD = 500;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Target target;
  private final Words words;
  private final InstantSource clock;
  private final Session session;

  /**
   * A server, and whom to write to.
   *
   * @param user empty where the server asks for none
   * @param password of that user
   */
  public record Target(
      String host,
      int port,
      Security security,
      Optional<String> user,
      Optional<String> password,
      InternetAddress from,
      List<InternetAddress> to,
      Duration timeout) {
    /** The list is copied. */
    public Target {
      to = List.copyOf(to);
    }

    @Override
    public String toString() {
      return "a mailbox";
    }
  }

  /** How the connection is kept from others' eyes. */
  public enum Security {
    /** It begins in the open and is encrypted before anything is said; else nothing is sent. */
    STARTTLS,
    /** It is encrypted from the beginning. */
    TLS,
    /** Not at all. */
    NONE
  }

  /** A mailbox. */
  public Mailbox(Target target, Words words, InstantSource clock) {
    this.target = target;
    this.words = words;
    this.clock = clock;
    this.session = Session.getInstance(properties(target));
  }

  private static Properties properties(Target target) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", target.host());
    properties.put("mail.smtp.port", Integer.toString(target.port()));
    properties.put("mail.smtp.auth", Boolean.toString(target.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", is(target, Security.TLS));
    properties.put("mail.smtp.starttls.enable", is(target, Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", is(target, Security.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    String millis = Long.toString(target.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    return properties;
  }

  private static String is(Target target, Security security) {
    return Boolean.toString(target.security() == security);
  }

  @Override
  public Answer deliver(Message message) {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(target.user().orElse(null), target.password().orElse(null));
      MimeMessage mail = mail(message);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Answer.Delivered();
    } catch (SendFailedException notSent) {
      return notSent(notSent);
    } catch (MessagingException away) {
      return new Answer.NotNow("no mail server (" + away.getClass().getSimpleName() + ")", none());
    }
  }

  private MimeMessage mail(Message message) throws MessagingException {
    MimeMessage mail = new IdentifiedMail(session, message.id(), target.from());
    mail.setFrom(target.from());
    mail.setRecipients(RecipientType.TO, target.to().toArray(InternetAddress[]::new));
    mail.setSubject("Dutywatch: " + words.headline(message), UTF_8.name());
    mail.setText(String.join("\n\n", words.sentences(message)) + "\n", UTF_8.name());
    mail.setHeader("Date", DATE.format(clock.instant()));
    // So that no holiday answers come back (RFC 3834).
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  /** The same message has the same id, so that a mailbox can tell when it comes twice. */
  private static final class IdentifiedMail extends MimeMessage {
    private final String id;

    private IdentifiedMail(Session session, String id, InternetAddress from) {
      super(session);
      String address = from.getAddress();
      this.id = "<" + id + address.substring(address.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** What the server says may quote an address, so only its number is told. */
  private static Answer notSent(SendFailedException notSent) {
    int code = code(notSent);
    String reason = "the mail server answered " + (code == 0 ? "that it takes it not" : code);
    return code >= REFUSALS_FOR_GOOD
        ? new Answer.Refused(reason)
        : new Answer.NotNow(reason, none());
  }

  /** The last number that the server answered with; 0 where it gave none. */
  private static int code(MessagingException fault) {
    int code = 0;
    for (Exception cause = fault;
        cause instanceof MessagingException of;
        cause = of.getNextException()) {
      if (cause instanceof SMTPSendFailedException send) {
        code = Math.max(code, send.getReturnCode());
      } else if (cause instanceof SMTPAddressFailedException address) {
        code = Math.max(code, address.getReturnCode());
      } else if (cause instanceof SMTPSenderFailedException sender) {
        code = Math.max(code, sender.getReturnCode());
      }
    }
    return code;
  }

  private static Optional<Duration> none() {
    return Optional.empty();
  }
}
