package org.crumple.figure;

/** Where in its panel a legend stands. */
public enum Corner {
	TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT
}
