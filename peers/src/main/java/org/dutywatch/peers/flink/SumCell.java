package org.dutywatch.peers.flink;

import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Change;
import org.dutywatch.peers.rules.Share;

/** Adds a change to its cell, and hands on what that has become. */
final class SumCell extends KeyedProcessFunction<Cell, Change, CellSum> {
  private static final long serialVersionUID = 1L;

  private transient ValueState<Share> sum;

  @Override
  public void open(OpenContext context) {
    sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Share.class));
  }

  @Override
  public void processElement(Change change, Context context, Collector<CellSum> out)
      throws Exception {
    Share now = Optional.ofNullable(sum.value()).orElse(Share.NONE).plus(change.by());
    sum.update(now);
    out.collect(new CellSum(change.cell(), now));
  }
}
