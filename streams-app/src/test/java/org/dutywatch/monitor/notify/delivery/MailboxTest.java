package org.dutywatch.monitor.notify.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.TestNotice;
import org.dutywatch.monitor.notify.Words;
import org.dutywatch.monitor.notify.delivery.Mailbox.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
  private static final Message DIGEST =
      new Message(
          true, List.of(TestNotice.breached("A", "Zürich"), TestNotice.breached("B", "Zürich")));

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Mailbox mailbox(Security security, Optional<String> password) throws Exception {
    return mailbox(server.getSmtp().getPort(), security, password);
  }

  private static Mailbox mailbox(int port, Security security, Optional<String> password)
      throws Exception {
    return new Mailbox(
        new Mailbox.Target(
            "127.0.0.1",
            port,
            security,
            password.map(any -> "dutywatch"),
            password,
            new InternetAddress("Dutywatch <dutywatch@council.example>"),
            List.of(
                new InternetAddress("desk@council.example"), new InternetAddress("b@c.example")),
            Duration.ofSeconds(20)),
        new Words(id -> "Referrals decided within 1 working day"),
        InstantSource.fixed(Instant.parse("2026-09-14T12:00:00Z")));
  }

  @Test
  void aDigestArrivesAsPlainTextAtEveryAddress() throws Exception {
    assertThat(mailbox(Security.NONE, Optional.empty()).deliver(DIGEST))
        .isEqualTo(new Answer.Delivered());

    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Dutywatch: team Zürich: 2 overdue");
    assertThat(mail.getFrom()[0]).hasToString("Dutywatch <dutywatch@council.example>");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getContent().toString())
        .contains("Reference cA.")
        .contains("Reference cB.")
        .contains("a case of team Zürich, west was due on Thu 13 May 2010")
        .doesNotContain(TestNotice.CHILD_ID);
    assertThat(mail.getSentDate().toInstant()).isEqualTo("2026-09-14T12:00:00Z");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<" + DIGEST.id() + "@council.example>");
  }

  @Test
  void aUserGivesItsPassword() throws Exception {
    server.setUser("dutywatch", "right");

    assertThat(mailbox(Security.NONE, Optional.of("right")).deliver(DIGEST))
        .isEqualTo(new Answer.Delivered());
    assertThat(server.getReceivedMessages()).isNotEmpty();
  }

  /** Whoever changed the password will mend it, and then everything goes out. */
  @Test
  void aWrongPasswordIsTriedAgainAndNotTold() throws Exception {
    server.setUser("dutywatch", "right");

    Answer answer = mailbox(Security.NONE, Optional.of("wrong")).deliver(DIGEST);

    assertThat(answer).isInstanceOf(Answer.NotNow.class);
    assertThat(answer.toString()).doesNotContain("wrong");
  }

  @Test
  void whereTheConnectionCannotBeEncryptedNothingIsSent() throws Exception {
    assertThat(mailbox(Security.STARTTLS, Optional.empty()).deliver(DIGEST))
        .isInstanceOf(Answer.NotNow.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"550, Refused", "451, NotNow"})
  void anAddressThatIsRefusedForGoodIsADeadEndAndOneThatIsBusyIsNot(int code, String answer)
      throws Exception {
    try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(refusing, code));

      Answer given =
          mailbox(refusing.getLocalPort(), Security.NONE, Optional.empty()).deliver(DIGEST);

      assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
      assertThat(given.toString())
          .contains("the mail server answered " + code)
          .doesNotContain("desk@");
      served.join();
    }
  }

  /** A mail server that takes no recipient. */
  private static void serve(ServerSocket server, int code) {
    try (Socket client = server.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        Writer out = new OutputStreamWriter(client.getOutputStream(), US_ASCII)) {
      out.write("220 ready\r\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(
            line.startsWith("RCPT") ? code + " not desk@council.example\r\n" : "250 fine\r\n");
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() throws Exception {
    Mailbox mailbox = mailbox(Security.NONE, Optional.empty());
    server.stop();

    assertThat(mailbox.deliver(DIGEST)).isInstanceOf(Answer.NotNow.class);
  }
}
