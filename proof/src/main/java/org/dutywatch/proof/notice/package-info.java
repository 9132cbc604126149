/** Notices that were given, held against what they must be. */
package org.dutywatch.proof.notice;
