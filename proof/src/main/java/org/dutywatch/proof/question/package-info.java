/**
 * What is asked of a monitor and of the oracle alike, and whether both answer the same. It knows
 * neither of them: a question is a path with its query, an answer is JSON.
 */
package org.dutywatch.proof.question;
