package org.crumple.print;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A drawing as a PDF document of one page, without date, so that the same drawing gives the same bytes. */
public final class PdfFile implements Pen {

	private static final int RED = 16, GREEN = 8, BYTE = 0xff, ROUND = 1, BUTT = 0;

	private final PDPageContentStream page;
	private final double height;
	private boolean isClipped;

	private PdfFile(final PDPageContentStream page, final double height) {
		this.page = page;
		this.height = height;
	}

	/**
	 * The bytes of a file.
	 *
	 * @param title of the document; empty for none
	 * @param subject such as the macro that makes the figure; empty for none
	 */
	public static byte[] of(final Drawing drawing, final String title, final String subject) throws IOException {
		try (PDDocument document = new PDDocument()) {
			final PDPage sheet = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
			document.addPage(sheet);
			try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
				drawing.draw(new PdfFile(content, drawing.height()), 1);
			} catch (final UncheckedIOException e) {
				throw e.getCause();
			}
			final PDDocumentInformation information = document.getDocumentInformation();
			if (!title.isEmpty()) information.setTitle(title);
			if (!subject.isEmpty()) information.setSubject(subject);
			document.setDocumentId(0L); // else a random one
			final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	@Override
	public void stroke(final Shape shape, final double width, final int colour, final float[] dash) {
		try {
			page.setStrokingColor((colour >> RED & BYTE) / (float) BYTE, (colour >> GREEN & BYTE) / (float) BYTE,
				(colour & BYTE) / (float) BYTE);
			page.setLineWidth((float) width);
			page.setLineJoinStyle(ROUND);
			page.setLineCapStyle(dash == null ? ROUND : BUTT);
			page.setLineDashPattern(dash == null ? new float[0] : dash, 0);
			if (add(shape)) page.stroke();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void fill(final Shape shape, final int colour) {
		try {
			page.setNonStrokingColor((colour >> RED & BYTE) / (float) BYTE, (colour >> GREEN & BYTE) / (float) BYTE,
				(colour & BYTE) / (float) BYTE);
			if (!add(shape)) return;
			if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) page.fillEvenOdd();
			else page.fill();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void clip(final Rectangle2D area) {
		try {
			if (isClipped) page.restoreGraphicsState();
			isClipped = area != null;
			if (area == null) return;
			page.saveGraphicsState();
			add(area);
			page.clip();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Adds a path, upside down because y goes upwards in PDF, and with its quadratic curves as cubic ones. Returns whether it has any. */
	private boolean add(final Shape shape) throws IOException {
		final double[] at = new double[6];
		double x = 0, y = 0;
		boolean any = false;
		for (final PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
			switch (it.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> page.moveTo((float) at[0], up(at[1]));
				case PathIterator.SEG_LINETO -> page.lineTo((float) at[0], up(at[1]));
				case PathIterator.SEG_QUADTO -> {
					page.curveTo((float) ((x + 2 * at[0]) / 3), up((y + 2 * at[1]) / 3), (float) ((at[2] + 2 * at[0]) / 3),
						up((at[3] + 2 * at[1]) / 3), (float) at[2], up(at[3]));
					at[0] = at[2];
					at[1] = at[3];
				}
				case PathIterator.SEG_CUBICTO -> {
					page.curveTo((float) at[0], up(at[1]), (float) at[2], up(at[3]), (float) at[4], up(at[5]));
					at[0] = at[4];
					at[1] = at[5];
				}
				default -> page.closePath();
			}
			x = at[0];
			y = at[1];
			any = true;
		}
		return any;
	}

	private float up(final double y) {
		return (float) (height - y);
	}
}
