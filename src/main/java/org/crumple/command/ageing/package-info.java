/** Commands on networks that wait. */
package org.crumple.command.ageing;
