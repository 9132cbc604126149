package org.dutywatch.peers.jet;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.dutywatch.peers.rules.CaseFile;
import org.dutywatch.peers.rules.Told;

/** How a file is kept in the job's snapshots. */
final class KeptFile implements CompactSerializer<CaseFile> {
  private static final String STANDING = "standing";

  static CaseFile empty() {
    return new CaseFile(new HashMap<>());
  }

  @Override
  public CaseFile read(CompactReader reader) {
    return new CaseFile(
        Arrays.stream(reader.readArrayOfCompact(STANDING, Told.class))
            .collect(
                Collectors.toMap(Told::slot, told -> told, (one, other) -> other, HashMap::new)));
  }

  @Override
  public void write(CompactWriter writer, CaseFile file) {
    writer.writeArrayOfCompact(STANDING, file.standing().toArray(Told[]::new));
  }

  @Override
  public String getTypeName() {
    return "case-file";
  }

  @Override
  public Class<CaseFile> getCompactClass() {
    return CaseFile.class;
  }
}
