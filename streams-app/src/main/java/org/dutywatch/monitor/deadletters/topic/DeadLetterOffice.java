package org.dutywatch.monitor.deadletters.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.deadletters.Letter;
import org.dutywatch.monitor.deadletters.LetterDesk;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.LetterPage;
import org.dutywatch.monitor.deadletters.Mending;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.topology.EventRecords;
import org.dutywatch.monitor.topology.Topics;

/**
 * The letters of one Kafka. One request is served at a time, and others wait a little, so that
 * letters never fill the memory. Clients are opened for the first who asks, and after a fault anew.
 */
public final class DeadLetterOffice implements LetterDesk, AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_FENCINGS = 3;

  private final Clients clients;
  private final Topics topics;
  private final EventReader events;
  private final EventRecords records;
  private final LetterReader reader;
  private final Outbox outbox;
  private final ReentrantLock serving = new ReentrantLock(true);
  private volatile Optional<Counter> open = Optional.empty();

  /**
   * Makes Kafka clients.
   *
   * @param reader of committed records, without a group or a policy of where to begin
   * @param sender with a transactional id that all who send dead letters of these topics share
   */
  public record Clients(
      Supplier<Consumer<byte[], byte[]>> reader, Supplier<Producer<byte[], byte[]>> sender) {}

  /** What is open while letters are read. */
  private record Counter(
      Consumer<byte[], byte[]> ofLetters,
      Consumer<byte[], byte[]> ofMarks,
      LetterTopic letters,
      Marks marks) {}

  /**
   * An office.
   *
   * @param events judges what is to be sent, as the stream will
   * @param records says where it belongs
   */
  public DeadLetterOffice(
      Clients clients, Topics topics, EventReader events, EventRecords records) {
    this.clients = clients;
    this.topics = topics;
    this.events = events;
    this.records = records;
    this.reader = new LetterReader(topics);
    this.outbox = new Outbox(clients.sender());
  }

  @Override
  public LetterPage find(LetterFilter filter, Map<Integer, Long> from, int limit)
      throws LettersUnavailableException {
    return serve(
        counter -> {
          counter.marks().refresh();
          return counter.letters().find(filter, counter.marks()::has, from, limit);
        });
  }

  @Override
  public Optional<Letter> read(LetterId id) throws LettersUnavailableException {
    return serve(
        counter -> {
          counter.marks().refresh();
          return counter.letters().read(id).map(record -> letter(record, counter.marks()));
        });
  }

  private Letter letter(ConsumerRecord<byte[], byte[]> record, Marks marks) {
    return reader.letter(record, marks.of(reader.origin(record)));
  }

  @Override
  public String tryOut(LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException {
    return this.<String, NotResentException>serve(
        counter -> {
          counter.marks().refresh();
          return topics.feedOf(draft(counter, id, mending).event().topic());
        });
  }

  @Override
  public Sent resend(LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException {
    for (int fencings = 0; fencings < MOST_FENCINGS; fencings++) {
      Optional<Sent> sent =
          this.<Optional<Sent>, NotResentException>serve(counter -> send(counter, id, mending));
      if (sent.isPresent()) {
        return sent.get();
      }
    }
    throw LettersUnavailableException.ofOthers();
  }

  /** Empty where another monitor began to send meanwhile, so that nothing came of it. */
  private Optional<Sent> send(Counter counter, LetterId id, Mending mending)
      throws NotResentException {
    outbox.open();
    counter.marks().refresh(); // after the opening: from now on nobody else can make a mark
    Draft draft = draft(counter, id, mending);
    try {
      Outbox.Sent sent =
          outbox.send(draft.event(), counter.marks().mark(draft.origin(), id, draft.eventId()));
      counter.marks().note(draft.origin(), sent.second().offset());
      return Optional.of(sent(sent.first()));
    } catch (Outbox.FencedException anotherMonitorSends) {
      return Optional.empty();
    }
  }

  private Sent sent(RecordMetadata event) {
    InputPartition input = new InputPartition(event.topic(), event.partition());
    return new Sent(
        new Place(topics.feedOf(event.topic()), event.partition(), event.offset()),
        new Position(Map.of(input, event.offset() + 1)));
  }

  /**
   * What is to be sent.
   *
   * @param origin the record that was refused
   */
  private record Draft(Place origin, ProducerRecord<byte[], byte[]> event, String eventId) {}

  private Draft draft(Counter counter, LetterId id, Mending mending) throws NotResentException {
    ConsumerRecord<byte[], byte[]> record =
        counter.letters().read(id).orElseThrow(NoSuchLetterException::new);
    Place origin = reader.origin(record);
    if (counter.marks().has(origin)) {
      throw new AlreadyResentException();
    }
    try {
      byte[] json = mending.eventOf(reader.letter(record, Optional.empty()));
      return new Draft(
          origin,
          records.of(events.structured(json), json),
          events.idOf(json).orElseThrow()); // an event that was read has one
    } catch (RefusedException e) {
      throw new StillRefusedException(e.refusal());
    }
  }

  /** What is done for somebody while no one else is served. */
  @FunctionalInterface
  private interface Service<T, E extends Exception> {
    T at(Counter counter) throws E;
  }

  private <T, E extends Exception> T serve(Service<T, E> service)
      throws E, LettersUnavailableException {
    takeTurn();
    try {
      if (open.isEmpty()) {
        open = Optional.of(opened());
      }
      return service.at(open.get());
    } catch (KafkaException e) {
      closeClients();
      throw LettersUnavailableException.ofBroker(e);
    } finally {
      serving.unlock();
    }
  }

  private void takeTurn() throws LettersUnavailableException {
    try {
      if (!serving.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw LettersUnavailableException.ofOthers();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LettersUnavailableException.ofOthers();
    }
  }

  private Counter opened() {
    Consumer<byte[], byte[]> ofLetters = clients.reader().get();
    Consumer<byte[], byte[]> ofMarks = clients.reader().get();
    try {
      return new Counter(
          ofLetters,
          ofMarks,
          new LetterTopic(ofLetters, reader, topics.deadLetters()),
          new Marks(ofMarks, topics.resentLetters()));
    } catch (KafkaException e) {
      ofLetters.close();
      ofMarks.close();
      throw e;
    }
  }

  private void closeClients() {
    outbox.close();
    open.ifPresent(
        counter -> {
          counter.ofLetters().close();
          counter.ofMarks().close();
        });
    open = Optional.empty();
  }

  /** Ends what is being done for somebody, and closes all clients. */
  @Override
  public void close() {
    open.ifPresent(
        counter -> {
          counter.ofLetters().wakeup();
          counter.ofMarks().wakeup();
        });
    serving.lock();
    try {
      closeClients();
    } finally {
      serving.unlock();
    }
  }
}
