/**
 * What is open: networks and tables by name, the picture that is active, and the files that results are saved to.
 */
package org.crumple.workbench;
