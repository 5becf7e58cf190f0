/**
 * Which rows belong together: tables that a command is given are found, compared for what they were measured under, and pooled.
 */
package org.crumple.pool;
