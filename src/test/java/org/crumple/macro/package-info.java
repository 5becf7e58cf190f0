/** Every command through its macro line, and the shipped macros, in the embedded host without a window. */
package org.crumple.macro;
