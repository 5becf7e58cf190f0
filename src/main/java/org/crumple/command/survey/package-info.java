/**
 * Commands on tables of many networks. Older ones are in {@code org.crumple.command}, because scripts call commands by the names of their
 * classes.
 */
package org.crumple.command.survey;
