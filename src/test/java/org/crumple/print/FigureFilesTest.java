package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Histogram;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;

/** The files of a figure show the same, whoever draws them. */
class FigureFilesTest {

	private static final double[] X = { 0.01, 0.03, 0.1, 0.3 }, Y = { 3e-4, 2e-3, 0.011, 0.07 }, ERROR = { 1e-4, 5e-4, 2e-3, 0.01 };
	private static final int DOTS = 300;

	/** Every kind of mark, with Greek letters, a power and an index. */
	private static Figure figure() {
		final Panel tail = new Panel(Axis.log("distance \u0394 (l)"), Axis.log("P(f_{in}) (l^2/E)"), List.of(
			new Band("error of the mean", X, Y, new double[] { 6e-4, 4e-3, 0.02, 0.1 }, Look.line(Palette.DATA, 1).filled(Palette.BAND)),
			new Series("all bonds", X, Y, Look.points(Symbol.CIRCLE, Palette.DATA, 2)).errors(ERROR).counted(new int[] { 3, 20, 99, 200 }),
			Law.straight("\u03b8 = 1.26 \u00b1 0.04", x -> 0.3 * Math.pow(x, 1.26), 0.01, 0.3, Look.fit(Palette.LAW, 2, false)),
			new Guide("slope 1", 1, 0.1, 0.02, Look.line(Palette.MARK, 1).dashed(Dash.DOTTED))), Corner.TOP_LEFT);
		final Panel bars = Histogram.of(new double[] { -0.3, -0.1, 0, 0, 0.1, 0.4 }, 5).panel("\u03b4r/r_{0}", "counted");
		return new Figure("name", "Caption with \u03b3, \u27e8\u0394n\u27e9 and \u221aN", List.of(tail, bars), 2);
	}

	@Test
	void pixelsLinesAndPagesShowTheSame() throws Exception {
		final Artwork artwork = Artwork.of(figure(), FigureStyle.STANDARD);
		final BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(PngFile.of(artwork.fine(), "made by", DOTS)));
		assertEquals(2102, pixels.getWidth(), "178 mm");
		final byte[] document = PdfFile.of(artwork.drawing(), "title", "made by");
		try (PDDocument pages = Loader.loadPDF(document)) {
			assertEquals(1, pages.getNumberOfPages());
			assertEquals("made by", pages.getDocumentInformation().getSubject());
		}
		final BufferedImage page = Renderings.ofPdf(document, DOTS);
		final BufferedImage lines = Renderings.ofSvg(SvgFile.of(artwork.drawing(), "a & b", "made by"), pixels.getWidth(), pixels
			.getHeight());
		for (final BufferedImage other : new BufferedImage[] { page, lines }) {
			assertEquals(pixels.getWidth(), other.getWidth(), 1);
			assertEquals(pixels.getHeight(), other.getHeight(), 1);
			assertTrue(Renderings.difference(pixels, other) < 0.05, "differs by " + Renderings.difference(pixels, other));
			assertTrue(Renderings.difference(other, pixels) < 0.05, "differs by " + Renderings.difference(other, pixels));
		}
	}

	@Test
	void aDifferenceIsFound() {
		final BufferedImage all = Artwork.of(figure(), FigureStyle.STANDARD).fine();
		final Panel first = figure().panels().get(0);
		final Figure less = new Figure("name", figure().caption(), List.of(first.of(first.marks().subList(0, 1)), figure().panels()
			.get(1)), 2);
		assertTrue(Renderings.difference(all, Artwork.of(less, FigureStyle.STANDARD).fine()) > 0.08);
	}

	@Test
	void theSameFigureHasTheSameBytes() throws Exception {
		for (int k = 0; k < 2; k++) {
			final Drawing one = Artwork.of(figure(), FigureStyle.STANDARD).drawing(), two = Artwork.of(figure(), FigureStyle.STANDARD)
				.drawing();
			assertArrayEquals(PdfFile.of(one, "t", "s"), PdfFile.of(two, "t", "s"));
			assertArrayEquals(SvgFile.of(one, "t", "s"), SvgFile.of(two, "t", "s"));
		}
	}

	@Test
	void theTableHasAllThatIsDrawn() {
		final String table = FigureTable.of(figure());
		assertTrue(table.startsWith("# Caption with"), table);
		assertTrue(table.contains("# panel a: x is distance \u0394 (l), logarithmic, y is P(f_in) (l^2/E), logarithmic\n"), table);
		assertTrue(table.contains("panel,series,x,xerr,y,yerr,count,fitted,low,high,kind,accepted\n"
			+ "a,error of the mean,0.01,,,,,0,0.0003,0.0006,band,\n"), table);
		assertTrue(table.contains("a,all bonds,0.03,,0.002,0.0005,20,0,,,points,\n"), table);
		assertTrue(table.contains("a,\u03b8 = 1.26 \u00b1 0.04,0.01,,"), table);
		assertEquals(101, table.lines().filter(l -> l.startsWith("a,\u03b8") && l.contains(",,,1,,,fit,")).count(), "points of the law");
		assertTrue(table.contains("b,counted,"), table);
	}

	@Test
	void textOfFilesIsEscapedAndPlain() throws Exception {
		final Drawing drawing = new Drawing(10, 10);
		final String text = new String(SvgFile.of(drawing, "<b>&\u0007", "]]>"), StandardCharsets.UTF_8);
		assertTrue(text.contains("<title>&lt;b&gt;&amp; </title>") && text.contains("<desc>]]&gt;</desc>"), text);
		assertEquals("f_in (E/l^2)", Letters.plain("f_{in} (E/l^2)"));
		assertEquals("N^\u22120.72 (\u22121.2) of prepared-64-1 to 1e-05", Letters.plain("N^{-0.72} (-1.2) of prepared-64-1 to 1e-05"));
		assertEquals("f!!in!! (E/l^^2^^)", Letters.forImageJ("f_{in} (E/l^2)"));
		assertEquals("r\u2080, f_in (E l\u207b\u00b2), N^(\u22121.74 \u00b1 0.83), 10\u207b\u2075",
			Letters.inOneStyle("r_{0}, f_{in} (E l^{-2}), N^{\u22121.74 \u00b1 0.83}, 10^{\u22125}", c -> true));
		assertEquals("r_0 (E/l\u00b2)", Letters.inOneStyle("r_{0} (E/l^{2})", c -> c < 0x100), "a font of few characters");
	}
}
