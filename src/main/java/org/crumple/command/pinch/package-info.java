/** Commands that load a network at one place until it fails. */
package org.crumple.command.pinch;
