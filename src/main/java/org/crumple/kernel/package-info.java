/**
 * What all kernels share with their callers: {@link org.crumple.kernel.Monitor} receives the progress of a long computation and tells it
 * when to stop; {@link org.crumple.kernel.InvalidValue} is the exception for every refused value; {@link org.crumple.kernel.PlainText}
 * cleans text from outside; {@link org.crumple.kernel.Digits} formats numbers in sentences. None of them knows of windows, macros or
 * threads.
 */
package org.crumple.kernel;
