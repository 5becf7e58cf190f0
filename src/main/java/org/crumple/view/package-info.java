/** Results as tables of ImageJ ({@link ij.measure.ResultsTable}), and as files with all digits. */
package org.crumple.view;
