/**
 * Networks in colour: {@link org.crumple.picture.NetworkPicture} draws a network with a pickable overlay line per bond (paper, Fig. 1b). Built with ImageJ's own
 * types, with and without a window; fields on grids share their arrays with ImgLib2.
 */
package org.crumple.picture;
