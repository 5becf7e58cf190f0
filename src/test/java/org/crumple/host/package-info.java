/** Tests of the workbench: in this process with {@code EmbeddedHost}, and from the built jar as users start it. */
package org.crumple.host;
