package org.crumple.picture;

import org.crumple.network.Cell;

/** What a picture of a network shows. It is painted again for every size and every kind of file. */
public interface NetworkScene {

	/** The cell that is framed. */
	Cell cell();

	/** Paints what is inside the frame. */
	void paint(NetworkCanvas canvas);

	/** What stands below the frame. */
	Legend legend();
}
