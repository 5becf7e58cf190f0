/** The session's open networks and tables by name, the active image, and the files to which results are saved. */
package org.crumple.workbench;
