/** Commands that make networks of what others have drawn: of pictures, and of skeletons of pictures. */
package org.crumple.command.trace;
