/**
 * Pictures of networks: {@link org.crumple.picture.NetworkPicture} draws a network with one pickable overlay line per bond (paper, Fig.
 * 1b). Uses ImageJ's own types, with or without a window; fields on grids share their arrays with ImgLib2.
 */
package org.crumple.picture;
