/** Tests of every command through its macro line, and of the shipped macros, in the embedded host without a window. */
package org.crumple.macro;
