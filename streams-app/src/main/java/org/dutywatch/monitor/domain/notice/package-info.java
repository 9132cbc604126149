/**
 * When something is to be said of a clock. {@link org.dutywatch.monitor.domain.notice.Situation}
 * reads a clock on a day; {@link org.dutywatch.monitor.domain.notice.NoticeKind} says what follows
 * from what was said before. Unlike every figure, notices depend on when things became known.
 */
package org.dutywatch.monitor.domain.notice;
