/** Image stacks: a shear step by step, normal modes, and mode fields on a grid. */
package org.crumple.film;
