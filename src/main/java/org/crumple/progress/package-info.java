/**
 * How a long kernel tells its caller how far it is, and learns that it should stop. Kernels know
 * {@link org.crumple.progress.Monitor} and nothing of windows, macros or threads.
 */
package org.crumple.progress;
