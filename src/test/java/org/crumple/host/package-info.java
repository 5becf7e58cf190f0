/** Tests of the workbench: in this process by {@code EmbeddedHost}, and as a user starts it by the built jar. */
package org.crumple.host;
