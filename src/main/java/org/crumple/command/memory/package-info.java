/** Commands about what a network remembers: its transition graph, and what it was taught. */
package org.crumple.command.memory;
