package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Files as other programs show them, and how far two pictures differ. */
public final class Renderings {

	private Renderings() {}

	/** The first page of a PDF on white paper. */
	public static BufferedImage ofPdf(final byte[] file, final int dots) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFRenderer(document).renderImageWithDPI(0, dots);
		}
	}

	/** An SVG of a given size in pixels, on white paper. */
	public static BufferedImage ofSvg(final byte[] file, final int width, final int height) {
		final SVGDocument svg = new SVGLoader().load(new ByteArrayInputStream(file));
		final BufferedImage lines = paper(width, height);
		final Graphics2D g = lines.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.scale(width / (double) svg.size().width, height / (double) svg.size().height);
		svg.render(null, g);
		g.dispose();
		return lines;
	}

	private static BufferedImage paper(final int width, final int height) {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, width, height);
		g.dispose();
		return image;
	}

	/** Part of the ink that two pictures do not share. */
	public static double difference(final BufferedImage one, final BufferedImage other) {
		double differing = 0, ink = 0;
		for (int y = 1; y < Math.min(one.getHeight(), other.getHeight()) - 1; y++) {
			for (int x = 1; x < Math.min(one.getWidth(), other.getWidth()) - 1; x++) {
				final double here = dark(one, x, y);
				ink += here;
				// the nearest of the pixels around, because a renderer may set edges half a pixel aside
				double least = 1;
				for (int k = 0; k < 9; k++) least = Math.min(least, Math.abs(here - dark(other, x + k % 3 - 1, y + k / 3 - 1)));
				differing += least;
			}
		}
		assertTrue(ink > 10_000, "something is drawn: " + ink);
		return differing / ink;
	}

	private static double dark(final BufferedImage image, final int x, final int y) {
		final float[] part = new Color(image.getRGB(x, y)).getRGBColorComponents(null);
		return 1 - Math.min(part[0], Math.min(part[1], part[2]));
	}
}
