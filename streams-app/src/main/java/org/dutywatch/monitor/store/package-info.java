/**
 * What the stream keeps: typed facades over Kafka Streams' state stores, their layout in bytes, and
 * their names. {@code FileStore} holds files record by record; {@code SumStore} holds this
 * partition's partial sums, in pages of rows, what arrived, and how far the inputs have been read;
 * {@code DeadlineStore} and {@code FindingStore} hold open clocks and what is doubtful, in the
 * order in which they are listed. Every key and value starts with a format byte; the layout's
 * version is part of the generation.
 */
package org.dutywatch.monitor.store;
