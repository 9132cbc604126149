/**
 * What is known of a child. Statements are folded into a {@link
 * org.dutywatch.monitor.domain.file.CaseRecord}, in which one statement stands in each slot, in
 * whatever order they came ({@link org.dutywatch.monitor.domain.file.StandingOrder}). {@code
 * Standing} then says which of these facts count: what was retracted, withdrawn or impossibly dated
 * does not. What is left is a {@link org.dutywatch.monitor.domain.file.Case}: a referral, an
 * assessment, a plan or a notification with local dates. {@link
 * org.dutywatch.monitor.domain.file.Relatives} finds the other records of the same child.
 */
package org.dutywatch.monitor.domain.file;
