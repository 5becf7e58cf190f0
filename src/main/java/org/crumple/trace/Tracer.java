package org.crumple.trace;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.trace.LineGraph.Line;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TraceSettings.Method;
import org.crumple.trace.TraceSettings.Tone;

/** Finds the lines of a picture, and where they meet. */
public final class Tracer {

	/** Prominence of minima [contrast], [noise], and of borders [noise]. */
	private static final double MINIMA = 0.12, MINIMA_NOISE = 3, BORDER_NOISE = 3;
	/** Noise after smoothing that needs no more of it [contrast], and by how much smoothing may grow. */
	private static final double QUIET = 0.1, MORE_SMOOTHING = 1.5;
	/** Fraction of the bright pixels that lie away from the borders of all cells, above which there are free ends. */
	private static final double OPEN = 0.1;
	/** Contrast of Gaussian noise alone, in its standard deviations, is 1.6. */
	private static final double LEAST_CONTRAST = 3;
	private static final double MOST_COVERED = 0.65;

	private final Pixels raw;
	private final TraceSettings settings;
	private final Pixels picture;
	private final Contrast contrast;
	private final double noise;
	private double lineWidth;

	private Tracer(final Pixels raw, final TraceSettings settings) {
		this.raw = raw;
		this.settings = settings;
		final double pixelNoise = Contrast.noise(raw);
		final double asked = settings.smoothing();
		final Pixels first = raw.smoothed(asked);
		final double wanted = asked * Math.sqrt(pixelNoise * Pixels.noiseLeft(asked) / (QUIET * Contrast.of(first).step()));
		final double sigma = Double.isFinite(wanted) ? Math.max(asked, Math.min(MORE_SMOOTHING * asked, wanted)) : asked;
		picture = sigma == asked ? first : raw.smoothed(sigma);
		contrast = Contrast.of(picture);
		noise = pixelNoise * Pixels.noiseLeft(sigma);
	}

	/**
	 * Finds lines.
	 *
	 * @throws IllegalArgumentException if the picture shows none, with the command of ImageJ that may help
	 */
	public static TracedLines trace(final Pixels picture, final TraceSettings settings, final Monitor monitor) {
		final Tracer tracer = new Tracer(picture.with(settings.lines().bright(picture.value())), settings);
		tracer.requireLines();
		Seams.require(tracer.raw);
		monitor.throwIfCancelled();
		return tracer.run(monitor);
	}

	private void requireLines() {
		final boolean bright = settings.lines() == Tone.BRIGHT;
		if (!(contrast.step() > 0)) throw refused("is all of one grey value: nothing is " + (bright ? "brighter" : "darker")
			+ " than the rest");
		if (contrast.above() > MOST_COVERED) throw refused("is " + (bright ? "bright" : "dark") + " by "
			+ Math.round(100 * contrast.above()) + " %: lines must leave more of it free; choose lines="
			+ (bright ? Tone.DARK : Tone.BRIGHT) + ", or run \"Subtract Background...\" first");
		if (contrast.step() < LEAST_CONTRAST * noise) throw refused("is noise everywhere: run \"Gaussian Blur...\" or \"Median...\" first");
	}

	static IllegalArgumentException refused(final String what) {
		return new IllegalArgumentException("The picture " + what + ".");
	}

	private TracedLines run(final Monitor monitor) {
		monitor.progress(0.1, "Looking for lines");
		LineGraph graph = null;
		Method method = settings.method();
		if (method != Method.SKELETON) {
			graph = borders(monitor);
			method = graph == null ? Method.SKELETON : Method.WATERSHED;
		}
		if (graph == null) graph = skeleton();
		monitor.progress(0.7, "Looking where lines meet");
		monitor.throwIfCancelled();
		final LineCleaner cleaner = new LineCleaner(graph, lineWidth);
		cleaner.clean(settings, raw.boundary());
		final TracedLines found = TracedLines.of(graph, cleaner, method, lineWidth);
		if (found.bondCount() == 0 && settings.merging() > 0 && found.counts().selfBonds() > 0) throw InvalidValue.value("merging",
			settings.merging(), "smaller, or left out: all points that lines lead to become one");
		return requireBonds(found, settings.dangling());
	}

	/** The borders of cells; null if the method is automatic and there are free ends. */
	private LineGraph borders(final Monitor monitor) {
		final double minima = settings.prominence() > 0 ? settings.prominence() : Math.max(MINIMA * contrast.step(), MINIMA_NOISE * noise);
		final int[] cell = Basins.of(picture, minima);
		monitor.progress(0.5, "Looking for lines");
		monitor.throwIfCancelled();
		Cells.merge(picture, cell, settings.prominence(), BORDER_NOISE * noise);
		if (settings.method() == Method.AUTO && openLines(cell) > OPEN) return null;
		return measured(CellBorders.of(picture, cell));
	}

	private LineGraph skeleton() {
		return measured(SkeletonLines.of(picture, Skeleton.of(picture, contrast.threshold())));
	}

	private LineGraph measured(final LineGraph graph) {
		double length = 0;
		for (final Line line : graph.lines) length += graph.along(line);
		final double pixel = Math.max(raw.stepX(), raw.stepY());
		lineWidth = length > 0 ? Math.max(contrast.above() * raw.sizeX() * raw.sizeY() / length, pixel) : pixel;
		return graph;
	}

	/** Fraction of the bright pixels that are away from the borders of all cells. */
	private double openLines(final int[] cell) {
		long borders = 0, bright = 0, open = 0;
		int[] now = new int[1024], next = new int[1024];
		int n = 0;
		final boolean[] near = new boolean[cell.length];
		for (int p = 0; p < cell.length; p++) {
			if (picture.value()[p] > contrast.threshold()) bright++;
			boolean border = false;
			for (int d = 0; d < 8 && !border; d += 2) {
				final int q = picture.neighbour(p, d);
				border = q >= 0 && cell[q] != cell[p];
			}
			if (!border) continue;
			borders++;
			near[p] = true;
			if (n == now.length) now = Arrays.copyOf(now, 2 * n);
			now[n++] = p;
		}
		if (borders == 0) return 1;
		final double width = 2.0 * bright / borders; // a border has a pixel on both sides
		for (int step = 0; step < 2 + width; step++) {
			int m = 0;
			for (int k = 0; k < n; k++) {
				for (int d = 0; d < 8; d += 2) {
					final int q = picture.neighbour(now[k], d);
					if (q < 0 || near[q]) continue;
					near[q] = true;
					if (m == next.length) next = Arrays.copyOf(next, 2 * m);
					next[m++] = q;
				}
			}
			final int[] spare = now;
			now = next;
			next = spare;
			n = m;
		}
		for (int p = 0; p < cell.length; p++) if (!near[p] && picture.value()[p] > contrast.threshold()) open++;
		return open / (double) Math.max(1, bright);
	}

	/** @throws IllegalArgumentException if there is no bond */
	static TracedLines requireBonds(final TracedLines found, final FreeEnds dangling) {
		if (found.bondCount() >= 1) return found;
		if (dangling == FreeEnds.KEEP) throw refused("shows no line between two points" + (found.counts().method() == Method.WATERSHED
			? ": lower the threshold of what is a line with prominence=, or try method=" + Method.SKELETON : ""));
		throw InvalidValue.value("dangling", dangling, FreeEnds.KEEP + " for these lines, which enclose nothing: no bond is left "
			+ "without free ends");
	}
}
