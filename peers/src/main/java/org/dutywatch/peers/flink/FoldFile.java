package org.dutywatch.peers.flink;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.dutywatch.peers.rules.CaseFile;
import org.dutywatch.peers.rules.Change;
import org.dutywatch.peers.rules.Told;

/** Takes an event into its file, and hands on by how much that changes what is counted. */
final class FoldFile extends KeyedProcessFunction<String, Told, Change> {
  private static final long serialVersionUID = 1L;

  private transient MapState<String, Told> slots;

  @Override
  public void open(OpenContext context) {
    slots =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("slots", String.class, Told.class));
  }

  @Override
  public void processElement(Told told, Context context, Collector<Change> out) throws Exception {
    if (!CaseFile.isNews(told, slots.get(told.slot()))) {
      return;
    }
    Map<String, Told> standing = new HashMap<>();
    slots.entries().forEach(slot -> standing.put(slot.getKey(), slot.getValue()));
    new CaseFile(standing).take(told).forEach(out::collect);
    slots.put(told.slot(), told);
  }
}
