package org.dutywatch.peers.flink;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.Collector;
import org.dutywatch.peers.rules.Told;
import org.dutywatch.peers.rules.ToldReader;

/** Reads the events that are needed out of Kafka's records. */
final class EventSchema implements DeserializationSchema<Told> {
  private static final long serialVersionUID = 1L;

  private transient ToldReader reader;

  @Override
  public void open(InitializationContext context) {
    reader = new ToldReader();
  }

  @Override
  public void deserialize(byte[] event, Collector<Told> out) {
    reader.read(event).ifPresent(out::collect);
  }

  @Override
  public Told deserialize(byte[] event) {
    return reader.read(event).orElse(null);
  }

  @Override
  public boolean isEndOfStream(Told next) {
    return false;
  }

  @Override
  public TypeInformation<Told> getProducedType() {
    return TypeInformation.of(Told.class);
  }
}
