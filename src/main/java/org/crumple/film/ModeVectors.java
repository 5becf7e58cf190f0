package org.crumple.film;

import java.awt.Color;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.crumple.figure.Palette;
import org.crumple.kernel.InvalidValue;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Cell;
import org.crumple.network.Window;
import org.crumple.picture.BrickView;
import org.crumple.picture.DisplacementArrows;
import org.crumple.picture.FieldGrid;
import org.crumple.picture.Legend;
import org.crumple.picture.NetworkCanvas;
import org.crumple.picture.NetworkScene;
import org.crumple.print.Artwork;

/**
 * Modes as vector fields for measurement with other tools: a 32-bit hyperstack whose two channels are ψ_x and ψ_y and whose frames are the
 * modes. The ImgLib2 image and the stack's slices share their arrays.
 */
public final class ModeVectors {

	/** Largest number of values (1 GB); the arrows of the same stack take less memory. */
	private static final long MOST_VALUES = 250_000_000;
	private static final int LOW = 0x2166ac, MIDDLE = 0xf7f7f7, HIGH = 0xb2182b;

	/** Cells and colours of the picture for files, which has cells of the stack's size if there are no more than these. */
	private static final int MOST_CELLS = 1 << 16, SHADES = 32;

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
		double largest = 0, first = 0;
		for (int plane = 0; plane < 2 * count; plane++) {
			final float[] pixels = fields.getPlane(plane).getCurrentStorageArray();
			stack.addSlice(ModeFilm.label(modes, shapes, plane / 2) + (plane % 2 == 0 ? " psi_x" : " psi_y"), pixels);
			for (final float pixel : pixels) largest = Math.max(largest, Math.abs(pixel));
			if (plane == 0) first = largest;
		}
		final ImagePlus plain = new ImagePlus(title, stack);
		calibrate(plain, Window.of(modes.minimum()).cell());
		plain.setDimensions(2, 1, count);
		plain.setOpenAsHyperStack(true);
		final CompositeImage image = new CompositeImage(plain, IJ.COLOR); // shows one component at a time
		for (int channel = 1; channel <= 2; channel++) image.setChannelLut(diverging(largest), channel);
		image.setPosition(1, 1, 1);
		image.setDisplayRange(-largest, largest);
		image.setProperty(Artwork.PROPERTY, NetworkCanvas.artwork(new Scene(modes, shapes, grid, first), false, 0));
		return image;
	}

	/**
	 * The component along x of the lowest mode in the colours of the stack, and the vectors of all nodes.
	 *
	 * @param largest magnitude of that component, above 0
	 */
	private record Scene(NormalModes modes, ModeShape[] shapes, int grid, double largest) implements NetworkScene {

		@Override
		public Cell cell() {
			return Window.of(modes.minimum()).cell();
		}

		@Override
		public void paint(final NetworkCanvas canvas) {
			final double[] mode = modes.modes()[0];
			final int fine = Math.max(1, Math.min(grid, (int) Math.sqrt((double) MOST_CELLS / modes.minimum().nodeCount())));
			final FieldGrid places = new FieldGrid(modes.network(), modes.minimum(), fine);
			final float[] along = places.sample(new double[][] { mode }).getPlane(0).getCurrentStorageArray();
			canvas.cells(cell(), places.width(), places.height(), k -> shade(Math.rint(along[k] / largest * SHADES) / SHADES));
			new DisplacementArrows(canvas, new BrickView(modes.network(), modes.minimum()), modes.minimum()).draw(mode, DisplacementArrows
				.factor(mode, modes.minimum()), Color.BLACK);
		}

		@Override
		public Legend legend() {
			final String end = String.format(Locale.ROOT, "%.3g", largest);
			final List<Legend.Tick> ticks = List.of(new Legend.Tick(0, "-" + end), new Legend.Tick(0.5, "0"), new Legend.Tick(1, end));
			final Legend.ColourBar bar = new Legend.ColourBar("\u03c8_{x}", at -> shade(2 * at - 1), ticks, "arrows: \u03c8");
			final String caption = String.format(Locale.ROOT, "mode 0: \u03c9 = %.5g E^0.5/l, participation %.3f", modes.omega(0), shapes[0]
				.participation());
			return new Legend(caption, List.of(), bar, List.of(), DisplacementArrows.measure(modes.modes()[0], modes.minimum(), Color.BLACK,
				""));
		}
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
			final Color colour = shade((k - 127.5) / 127.5);
			rgb[0][k] = (byte) colour.getRed();
			rgb[1][k] = (byte) colour.getGreen();
			rgb[2][k] = (byte) colour.getBlue();
		}
		return new LUT(new IndexColorModel(8, 256, rgb[0], rgb[1], rgb[2]), -range, range);
	}

	/** The colour at a position from −1 to 1. */
	private static Color shade(final double position) {
		final double at = Math.max(-1, Math.min(1, position));
		return new Color(Palette.between(MIDDLE, at < 0 ? LOW : HIGH, Math.abs(at)));
	}
}
