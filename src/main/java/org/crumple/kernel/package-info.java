/**
 * What every kernel shares with whoever calls it: {@link org.crumple.kernel.Monitor} tells how far a long computation
 * is and learns that it should stop; {@link org.crumple.kernel.Invalid} is the wording of every refusal. Neither
 * knows of windows, macros or threads.
 */
package org.crumple.kernel;
