/** What tries to break the promise: any order, any repetition, any crash gives the same board. */
package org.dutywatch.proof;
