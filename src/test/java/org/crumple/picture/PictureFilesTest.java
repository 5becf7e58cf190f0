package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;

import org.crumple.figure.FigureStyle;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.print.Artwork;
import org.crumple.print.Drawing;
import org.crumple.print.PdfFile;
import org.crumple.print.Renderings;
import org.crumple.print.SvgFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of pictures of networks show what the image shows, whoever draws them. */
class PictureFilesTest {

	private static final int DOTS = 300;
	private final GeneratedNetwork built = new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 4).generate(Monitor.SILENT);

	private NetworkPicture picture(final BondPaint paint) {
		return new NetworkPicture("N = 64, U/N = -0.5 E", built.network(), built.configuration(), paint);
	}

	private BondPaint paint(final BondColouring colouring) {
		return BondPaint.of(colouring, Scale.AUTO, built.network(), built.configuration());
	}

	private static Artwork artwork(final ImagePlus image) {
		return (Artwork) image.getProperty(Artwork.PROPERTY);
	}

	private static void assertFilesAgree(final Artwork artwork) throws Exception {
		final Drawing drawing = artwork.drawing();
		final BufferedImage pixels = artwork.fine(drawing);
		assertEquals(1016, pixels.getWidth(), "86 mm");
		final BufferedImage page = Renderings.ofPdf(PdfFile.of(drawing, "", ""), DOTS);
		final BufferedImage lines = Renderings.ofSvg(SvgFile.of(drawing, "", ""), pixels.getWidth(), pixels.getHeight());
		for (final BufferedImage other : new BufferedImage[] { page, lines }) {
			assertEquals(pixels.getWidth(), other.getWidth(), 1);
			assertEquals(pixels.getHeight(), other.getHeight(), 1);
			assertTrue(Renderings.difference(pixels, other) < 0.05, "differs by " + Renderings.difference(pixels, other));
			assertTrue(Renderings.difference(other, pixels) < 0.05, "differs by " + Renderings.difference(other, pixels));
		}
	}

	@ParameterizedTest
	@EnumSource(value = BondColouring.class, names = { "STATE", "TENSION" })
	void bondsLookTheSameInAllFiles(final BondColouring colouring) throws Exception {
		assertFilesAgree(artwork(picture(paint(colouring)).image("title", 512)));
	}

	@Test
	void discsAndArrowsLookTheSameInAllFiles() throws Exception {
		final BondPaint quiet = BondPaint.quiet(built.network(), built.configuration());
		final double[] field = new double[128];
		Arrays.setAll(field, k -> Math.sin(k));
		assertFilesAgree(artwork(picture(quiet).over(new NodeField(field, true, "u (l)", Scale.AUTO)).image("arrows", 512)));
		assertFilesAgree(artwork(picture(quiet).over(new NodeField(Arrays.copyOf(field, 64), false, "charge", Scale.LINEAR)).image("discs",
			512)));
	}

	@Test
	void aMissingBondIsADifference() {
		final Artwork all = artwork(picture(paint(BondColouring.STATE)).image("all", 512));
		final Artwork other = artwork(picture(paint(BondColouring.STABILITY)).image("other", 512));
		assertTrue(Renderings.difference(all.fine(), other.fine()) > 0.05);
	}

	@Test
	void transparentPicturesHaveNoPaper() {
		final Artwork artwork = artwork(picture(paint(BondColouring.STATE)).transparent().image("title", 512));
		final BufferedImage image = artwork.fine();
		assertTrue(image.getColorModel().hasAlpha());
		assertEquals(0, image.getRGB(1, 1) >>> 24, "at the margin");
		assertEquals(0, image.getRGB(image.getWidth() - 2, image.getHeight() - 2) >>> 24, "below the legend");
		int clear = 0, full = 0;
		for (int k = 0; k < 1000; k++) {
			final int alpha = image.getRGB(k, k) >>> 24;
			if (alpha == 0) clear++;
			if (alpha == 255) full++;
		}
		assertTrue(clear > 300 && full > 30, clear + " pixels are clear and " + full + " painted");
		final String svg = new String(SvgFile.of(artwork.drawing(), "", ""), StandardCharsets.UTF_8);
		assertFalse(svg.contains("<rect"), "no paper");
		final Artwork white = artwork(picture(paint(BondColouring.STATE)).image("title", 512));
		assertFalse(white.fine().getColorModel().hasAlpha());
		assertTrue(new String(SvgFile.of(white.drawing(), "", ""), StandardCharsets.UTF_8).contains("<rect"));
	}

	@ParameterizedTest
	@CsvSource({ "512, 1016", "1024, 1016", "2500, 2500" })
	void filesHaveThePixelsOfTheWidthIfThatIsMore(final int width, final int pixels) {
		final Artwork artwork = artwork(picture(paint(BondColouring.STATE)).image("title", width));
		assertEquals(pixels, artwork.fine().getWidth());
	}

	@Test
	void theLegendLiesBelowTheFrameAndLeavesTheCaptionOutIfAsked() {
		final NetworkPicture picture = picture(paint(BondColouring.TENSION));
		final FigureStyle plain = FigureStyle.STANDARD;
		final FigureStyle bare = new FigureStyle(plain.graphics(), plain.span(), plain.lettering(), plain.legend(), false, plain.xaxis(),
			plain.yaxis(), List.of(), List.of());
		final Drawing whole = NetworkCanvas.drawing(picture, plain), less = NetworkCanvas.drawing(picture, bare);
		assertTrue(whole.height() > whole.width() + 4 * plain.lettering(), "caption, bar and its numbers have room below a square frame");
		assertEquals(whole.width(), less.width());
		assertTrue(less.height() <= whole.height());
		final String text = new String(SvgFile.of(whole, "", ""), StandardCharsets.UTF_8);
		final int frame = text.lastIndexOf("clip-path=");
		assertTrue(frame > 0 && text.indexOf("#282828") > frame, "letters come after all that is cut by the frame");
	}

	@Test
	void scaleBarsAndArrowsStandForRoundNumbers() {
		for (final double most : new double[] { 0.0031, 0.07, 1, 4.99, 23, 700, 3e6 }) {
			final Legend.Measure measure = Legend.Measure.of(most, 2, null, " l");
			assertTrue(measure.length() <= most * (1 + 1e-12) && measure.length() > most / 2.6, measure.toString());
			assertNotNull(measure.text());
		}
		assertEquals("0.05 l", Legend.Measure.of(0.09, 1, null, " l").text());
		assertEquals("200", Legend.Measure.of(2, 0.01, null, "").text());
		assertEquals("5\u00b710^{\u22125}", Legend.Measure.of(2, 30000, null, "").text());
	}
}
