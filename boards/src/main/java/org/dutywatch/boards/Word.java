package org.dutywatch.boards;

/**
 * What is written in place of a number.
 *
 * @param value the number
 * @param text a shape and a word, so that nothing is told by colour alone
 * @param colour of the word
 */
record Word(int value, String text, Colour colour) {}
