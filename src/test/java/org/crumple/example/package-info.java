/** The examples of docs/extending.md: a potential, a generator and an analysis with its command, as a stranger would add them. */
package org.crumple.example;
