/**
 * What every kernel shares with whoever calls it: {@link org.crumple.kernel.Monitor} tells how far a long computation
 * is and learns that it should stop; {@link org.crumple.kernel.InvalidValue} is the wording of every refusal,
 * {@link org.crumple.kernel.PlainText} what becomes of text that others have written, {@link org.crumple.kernel.Digits}
 * how sentences give numbers. None of them knows of windows, macros or threads.
 */
package org.crumple.kernel;
