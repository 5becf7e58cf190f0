package org.crumple.trace;

import java.util.Random;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A picture of a network that is known, as {@code Network from Image...} gets it: bright lines, antialiased, on dark, with what spoils
 * pictures.
 *
 * @param perLength pixels per l
 * @param lineWidth [pixels]
 * @param blur standard deviation [pixels]
 * @param noise standard deviation of every pixel, of a contrast of 160
 * @param shading amplitude of slow changes of brightness [80 grey levels]
 * @param curvature largest sagitta of a bond over its length
 */
record DrawnNetwork(double perLength, double lineWidth, double blur, double noise, double shading, double curvature) {

	static final DrawnNetwork CLEAN = new DrawnNetwork(24, 2.4, 0, 0, 0, 0);
	private static final double DARK = 40, CONTRAST = 160;
	private static final int PIECES = 24;

	/** The picture, with 8 bits, of one period; its unit is l. */
	Pixels draw(final SpringNetwork network, final Configuration configuration, final boolean wraps, final long seed) {
		final double lx = configuration.cell().lx(), ly = configuration.cell().ly();
		final int w = (int) Math.round(lx * perLength), h = (int) Math.round(ly * perLength);
		final double px = w / lx, py = h / ly;
		final float[] cover = new float[w * h];
		final Random random = new Random(seed);
		final double[] d = new double[2], x = configuration.positions();
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			final int i = network.from()[b];
			final double sag = curvature * (2 * random.nextDouble() - 1);
			final int pieces = sag == 0 ? 1 : PIECES;
			for (int k = 0; k < pieces; k++) {
				final double s = k / (double) pieces, t = (k + 1.0) / pieces, bs = 4 * sag * s * (1 - s), bt = 4 * sag * t * (1 - t);
				segment(cover, w, h, px * (x[2 * i] + s * d[0] - bs * d[1]), h - py * (x[2 * i + 1] + s * d[1] + bs * d[0]),
					px * (x[2 * i] + t * d[0] - bt * d[1]), h - py * (x[2 * i + 1] + t * d[1] + bt * d[0]));
			}
		}
		final Pixels picture = new Pixels(w, h, cover, true, 1 / px, 1 / py).smoothed(blur);
		final float[] grey = picture.value().clone();
		for (int p = 0; p < grey.length; p++) {
			final double u = 2 * Math.PI * (p % w) / w, v = 2 * Math.PI * (p / w) / h;
			final double light = 80 * shading * 0.5 * (Math.sin(u) + Math.cos(v));
			grey[p] = Math.round(Math.max(0, Math.min(255, DARK + (shading > 0 ? 15 : 0) + CONTRAST * grey[p] + light + noise * random
				.nextGaussian())));
		}
		return new Pixels(w, h, grey, wraps, 1 / px, 1 / py);
	}

	/** A line with round ends. */
	private void segment(final float[] cover, final int w, final int h, final double x1, final double y1, final double x2,
		final double y2) {
		final double r = 0.5 * lineWidth, reach = r + 1, dx = x2 - x1, dy = y2 - y1, square = Math.max(dx * dx + dy * dy, 1e-12);
		for (int y = (int) Math.floor(Math.min(y1, y2) - reach); y <= Math.max(y1, y2) + reach; y++) {
			for (int x = (int) Math.floor(Math.min(x1, x2) - reach); x <= Math.max(x1, x2) + reach; x++) {
				final double cx = x + 0.5 - x1, cy = y + 0.5 - y1, t = Math.max(0, Math.min(1, (cx * dx + cy * dy) / square));
				final double far = Math.hypot(cx - t * dx, cy - t * dy);
				final float covered = (float) Math.max(0, Math.min(1, r + 0.5 - far));
				if (covered == 0) continue;
				final int p = Math.floorMod(y, h) * w + Math.floorMod(x, w);
				cover[p] = Math.max(cover[p], covered);
			}
		}
	}

	@Override
	public String toString() {
		return String.format("ppl=%s lw=%s blur=%s noise=%s shade=%s curve=%s", perLength, lineWidth, blur, noise, shading, curvature);
	}
}
