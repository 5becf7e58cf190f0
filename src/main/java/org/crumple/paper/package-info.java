/**
 * The figures of the paper for anybody's networks: where their data come from ({@link org.crumple.paper.PaperSources}), one class for the
 * panels of each figure, and what was drawn or is missing ({@link org.crumple.paper.PaperPages}). Nothing is measured or fitted here that
 * an analysis does not measure or fit.
 */
package org.crumple.paper;
