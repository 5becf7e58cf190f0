package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.gui.Line;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.picture.BondPaint;
import org.crumple.picture.NetworkPicture;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of networks in the colours of tables, and their files. */
class RenderNetworkTest extends MacroTest {

	private static final String NAME = "relaxed-64-3";

	@TempDir
	private Path folder;

	@BeforeEach
	void measure() throws Exception {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'network=" + NAME + "');");
	}

	private ImagePlus rendered(final String keys) throws Exception {
		run("run('Render Network...', 'network=" + NAME + " " + keys + "');");
		return activeImage();
	}

	private static Color colour(final ImagePlus picture, final int bond) {
		return picture.getOverlay().get(bond).getStrokeColor();
	}

	private Path csv(final String name, final List<String> lines) throws Exception {
		return Files.write(folder.resolve(name), lines);
	}

	@ParameterizedTest
	@CsvSource({ "distance,LINEAR", "barrier,LOG", "effective_stiffness,AUTO" })
	void everyBondHasTheColourOfItsNumber(final String column, final Scale scale) throws Exception {
		final double[] values = HostTable.numbers(workbench.table("Local Excitations")).column(column);
		final WorkbenchNetwork network = network(NAME);
		final BondPaint expected = BondPaint.ofNumbers(network.network(), network.configuration(), values, "", scale);
		final ImagePlus picture = rendered("table=[Local Excitations] column=" + column + " scale=" + scale);
		int grey = 0, least = -1, most = -1;
		for (int b = 0; b < values.length; b++) {
			assertEquals(expected.colour(b), colour(picture, b), "bond " + b);
			if (Double.isNaN(values[b])) {
				assertEquals(new Color(190, 190, 190), colour(picture, b));
				grey++;
				continue;
			}
			if (least < 0 || values[b] < values[least]) least = b;
			if (most < 0 || values[b] > values[most]) most = b;
		}
		assertTrue(grey > 0 || column.equals("effective_stiffness"), "some have no instability");
		assertNotEquals(colour(picture, least), colour(picture, most));
		final Line line = (Line) picture.getOverlay().get(most);
		final int x = (int) Math.round((line.x1d + line.x2d) / 2), y = (int) Math.round((line.y1d + line.y2d) / 2);
		final Color pixel = new Color(picture.getProcessor().getPixel(x, y));
		assertEquals(colour(picture, most), pixel, "where it is picked");
	}

	/** Beside the colours stands what figures write beside axes, not the heading of the table. */
	@Test
	void aColourBarHasWordsSymbolAndUnit() throws Exception {
		final double[] values = HostTable.numbers(workbench.table("Local Excitations")).column("f_in");
		final WorkbenchNetwork network = network(NAME);
		final BondPaint paint = BondPaint.ofNumbers(network.network(), network.configuration(), values, "force f_{in} (E/l)", Scale.AUTO);
		final ImagePlus expected = new NetworkPicture(network.caption(), network.network(), network.configuration(), paint).image("", 512);
		assertTrue(Arrays.equals((int[]) expected.getProcessor().getPixels(), (int[]) rendered(
			"table=[Local Excitations] column=f_in width=512").getProcessor().getPixels()));
	}

	@Test
	void tableAndColumnInOneValueAreTheSame() throws Exception {
		final ImagePlus two = rendered("table=[Local Excitations] column=distance scale=Auto ");
		final ImagePlus linear = rendered("table=[Local Excitations] column=distance scale=Linear ");
		final ImagePlus log = rendered("table=[Local Excitations] column=distance scale=Log ");
		assertFalse(Arrays.equals((int[]) linear.getProcessor().getPixels(), (int[]) log.getProcessor().getPixels()));
		final ImagePlus one = rendered("colour=[Local Excitations: distance]");
		assertEquals(two.getTitle().replaceAll("-[0-9]+$", ""), one.getTitle().replaceAll("-[0-9]+$", ""));
		assertTrue(Arrays.equals((int[]) two.getProcessor().getPixels(), (int[]) one.getProcessor().getPixels()));
		assertTrue(one.getProperty("Info").toString().contains("colour=[Local Excitations: distance]"));
		assertFalse(one.getProperty("Info").toString().contains("scale="), "what is not asked for is not said");
	}

	@Test
	void aTableOfSomeBondsLeavesTheOthersGrey() throws Exception {
		final Path file = csv("some.csv", List.of("bond,hue", "7,1", "3,2", "11,3"));
		final ImagePlus picture = rendered("table=[" + inMacro(file) + "] column=hue");
		assertEquals(new Color(190, 190, 190), colour(picture, 0));
		assertNotEquals(colour(picture, 7), colour(picture, 11));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"table=[Local Excitations] column=colour; column=colour",
		"table=[No Such Table] column=distance; table=No Such Table",
		"table=[Local Excitations] column=distance colour=tension; colour=tension",
		"table=[Local Excitations] column=dr scale=Log; scale=Log",
		"colour=tension scale=Log; scale=Log", "colour=flips scale=Log; scale=Log",
		"column=distance; column=distance", "colour=hue; colour=hue", "background=Blue; background=Blue", "scale=Cubic; scale=Cubic",
		"span=Triple; span=Triple", "width=5; width=5" })
	void whatCannotBeDrawnIsRefused(final String keys, final String named) {
		final String message = failure("run('Render Network...', 'network=" + NAME + " " + keys + "');");
		assertTrue(message.contains(named), message);
	}

	@Test
	void aTableOfAnotherNetworkIsRefused() throws Exception {
		final List<String> rows = new ArrayList<>(List.of("bond,hue"));
		final int bonds = network(NAME).network().bondCount();
		for (int b = 0; b < bonds - 1; b++) rows.add(b + "," + b);
		final String fewer = refusal(csv("fewer.csv", rows));
		assertTrue(fewer.contains("which has " + bonds + " bonds; it has " + (bonds - 1) + " bonds"), fewer);
		final String more = refusal(csv("more.csv", List.of("bond,hue", bonds + ",1")));
		assertTrue(more.contains("it has a bond " + bonds), more);
		final String twice = refusal(csv("twice.csv", List.of("bond,hue", "4,1", "4,2")));
		assertTrue(twice.contains("there once"), twice);
		final String none = refusal(csv("none.csv", List.of("step,hue", "4,1")));
		assertTrue(none.contains("a column bond or node"), none);
		final String half = refusal(csv("half.csv", List.of("bond,hue", "1.5,1")));
		assertTrue(half.contains("the number of a bond"), half);
	}

	private String refusal(final Path table) {
		return failure("run('Render Network...', 'network=" + NAME + " table=[" + inMacro(table) + "] column=hue');");
	}

	@Test
	void nodesAreDiscsOrArrows() throws Exception {
		final List<String> rows = new ArrayList<>(List.of("node,charge,u_x (l),u_y (l)"));
		for (int i = 0; i < 64; i++) rows.add(i + "," + (i + 1) + "," + Math.cos(i) + "," + Math.sin(i));
		final Path file = csv("nodes.csv", rows);
		final int[] plain = (int[]) rendered("").getProcessor().getPixels();
		final ImagePlus discs = rendered("table=[" + inMacro(file) + "] column=charge");
		assertEquals(new Color(205, 205, 205), colour(discs, 0), "bonds are pale");
		final double[] x = network(NAME).configuration().positions();
		final int px = (int) Math.round(discs.getCalibration().xOrigin + x[20] / discs.getCalibration().pixelWidth);
		final int py = (int) Math.round(discs.getCalibration().yOrigin - x[21] / discs.getCalibration().pixelHeight);
		assertNotEquals(new Color(205, 205, 205), new Color(discs.getProcessor().getPixel(px, py)));
		final ImagePlus arrows = rendered("table=[" + inMacro(file) + "] column=u");
		assertFalse(Arrays.equals(plain, (int[]) arrows.getProcessor().getPixels()));
		assertFalse(Arrays.equals((int[]) discs.getProcessor().getPixels(), (int[]) arrows.getProcessor().getPixels()));
		final String message = failure("run('Render Network...', 'network=" + NAME + " table=[" + inMacro(file)
			+ "] column=u scale=Log');");
		assertTrue(message.contains("scale=Log"), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Both", "Raster", "Vector" })
	void filesAreThoseAskedFor(final String graphics) throws Exception {
		rendered("save=[" + inMacro(folder) + "] graphics=" + graphics);
		final boolean raster = !graphics.equals("Vector"), vector = !graphics.equals("Raster");
		assertEquals(raster, Files.exists(folder.resolve(NAME + ".png")));
		assertEquals(vector, Files.exists(folder.resolve(NAME + ".svg")));
		assertEquals(vector, Files.exists(folder.resolve(NAME + ".pdf")));
		assertTrue(Files.exists(folder.resolve(NAME + ".tif")));
		assertFalse(Files.exists(folder.resolve(NAME + ".figure.csv")));
	}

	@ParameterizedTest
	@CsvSource({ "' background=White ',false,1016", "' background=Transparent ',true,1016", "span=Double,false,2102",
		"width=1500,false,1500" })
	void printedPicturesHaveTheirPaperAndWidth(final String keys, final boolean clear, final int width) throws Exception {
		rendered("save=[" + inMacro(folder) + "] " + keys);
		final BufferedImage image = ImageIO.read(folder.resolve(NAME + ".png").toFile());
		assertEquals(width, image.getWidth());
		assertEquals(clear, image.getColorModel().hasAlpha());
		assertEquals(clear ? 0 : 255, image.getRGB(1, 1) >>> 24);
		final String svg = Files.readString(folder.resolve(NAME + ".svg"), StandardCharsets.UTF_8);
		assertEquals(!clear, svg.contains("<rect"));
		assertNotNull(activeImage().getOverlay());
	}

	@Test
	void captionsMayBeLeftOutAndLettersBeLarger() throws Exception {
		rendered("save=[" + inMacro(folder) + "]");
		final int whole = ImageIO.read(folder.resolve(NAME + ".png").toFile()).getHeight();
		rendered("captions=false save=[" + inMacro(folder) + "]");
		final int bare = ImageIO.read(folder.resolve(NAME + ".png").toFile()).getHeight();
		rendered("lettering=12 save=[" + inMacro(folder) + "]");
		final int large = ImageIO.read(folder.resolve(NAME + ".png").toFile()).getHeight();
		assertTrue(bare < whole && whole < large, bare + " " + whole + " " + large);
	}
}
