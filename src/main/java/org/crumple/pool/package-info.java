/** Finds the tables that a command is given, compares the conditions under which they were measured, and pools them. */
package org.crumple.pool;
