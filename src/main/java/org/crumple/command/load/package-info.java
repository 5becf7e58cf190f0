/** Commands on networks under an imposed stress. */
package org.crumple.command.load;
