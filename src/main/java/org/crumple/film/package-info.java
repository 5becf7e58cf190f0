/**
 * Stacks of pictures: a shear step by step, a mode that swings, its field between the nodes.
 */
package org.crumple.film;
