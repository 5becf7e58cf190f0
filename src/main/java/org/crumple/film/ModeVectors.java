package org.crumple.film;

import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.crumple.kernel.InvalidValue;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Cell;
import org.crumple.picture.FieldGrid;

/**
 * Modes as vector fields for measurement with other tools: a 32-bit hyperstack whose two channels are ψ_x and ψ_y and whose frames are the
 * modes. The ImgLib2 image and the stack's slices share their arrays.
 */
public final class ModeVectors {

	/** Largest number of values (1 GB); the arrows of the same stack take less memory. */
	private static final long MOST_VALUES = 250_000_000;
	private static final Color LOW = new Color(33, 102, 172), MIDDLE = new Color(247, 247, 247), HIGH = new Color(178, 24, 43);

	private ModeVectors() {}

	/**
	 * @param grid pixels per node spacing, 1 to 32
	 * @param count number of frames
	 * @throws IllegalArgumentException if the grid is out of range or the stack would take too much memory
	 */
	public static void requireGrid(final int grid, final int count, final int nodes) {
		FieldGrid.requireGrid(grid);
		final long values = 2L * count * grid * grid * nodes;
		if (values <= MOST_VALUES) return;
		throw InvalidValue.value("grid", grid, "smaller for " + count + " pictures of " + nodes
			+ " nodes, or 0 for no vector fields: they would take " +
			Math.round(values * 4e-9) + " GB");
	}

	/**
	 * @param shapes of all modes
	 * @param count number of frames, for the lowest modes; at least 1
	 * @param grid pixels per node spacing, 1 to 32
	 * @return a hyperstack calibrated in l, origin at the lower left corner, y upwards; slice labels give ω, participation ratio and
	 *   component
	 */
	public static ImagePlus of(final String title, final NormalModes modes, final ModeShape[] shapes, final int count, final int grid) {
		final FieldGrid places = new FieldGrid(modes.network(), modes.minimum(), grid);
		final PlanarImg<FloatType, FloatArray> fields = places.sample(Arrays.copyOf(modes.modes(), count));
		final ImageStack stack = new ImageStack(places.width(), places.height());
		double largest = 0;
		for (int plane = 0; plane < 2 * count; plane++) {
			final float[] pixels = fields.getPlane(plane).getCurrentStorageArray();
			stack.addSlice(ModeFilm.label(modes, shapes, plane / 2) + (plane % 2 == 0 ? " psi_x" : " psi_y"), pixels);
			for (final float pixel : pixels) largest = Math.max(largest, Math.abs(pixel));
		}
		final ImagePlus plain = new ImagePlus(title, stack);
		calibrate(plain, modes.minimum().cell());
		plain.setDimensions(2, 1, count);
		plain.setOpenAsHyperStack(true);
		final CompositeImage image = new CompositeImage(plain, IJ.COLOR); // shows one component at a time
		for (int channel = 1; channel <= 2; channel++) image.setChannelLut(diverging(largest), channel);
		image.setPosition(1, 1, 1);
		image.setDisplayRange(-largest, largest);
		return image;
	}

	private static void calibrate(final ImagePlus image, final Cell cell) {
		final Calibration calibration = image.getCalibration();
		calibration.setUnit("l");
		calibration.pixelWidth = cell.lx() / image.getWidth();
		calibration.pixelHeight = cell.ly() / image.getHeight();
		calibration.setInvertY(true);
		calibration.yOrigin = image.getHeight();
	}

	/** Blue below zero, red above, white at zero. */
	private static LUT diverging(final double range) {
		final byte[][] rgb = new byte[3][256];
		for (int k = 0; k < 256; k++) {
			final double at = (k - 127.5) / 127.5;
			final float[] from = MIDDLE.getRGBColorComponents(null), to = (at < 0 ? LOW : HIGH).getRGBColorComponents(null);
			for (int c = 0; c < 3; c++) rgb[c][k] = (byte) Math.round(255 * (from[c] + Math.abs(at) * (to[c] - from[c])));
		}
		return new LUT(new IndexColorModel(8, 256, rgb[0], rgb[1], rgb[2]), -range, range);
	}
}
