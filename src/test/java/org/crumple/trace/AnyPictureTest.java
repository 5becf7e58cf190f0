package org.crumple.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.BoundaryKind;
import org.crumple.trace.ImageNetwork.Law;
import org.crumple.trace.ImageNetwork.Length;
import org.crumple.trace.ImageNetwork.Rest;
import org.crumple.trace.ImageNetwork.Unit;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TraceSettings.Method;
import org.crumple.trace.TraceSettings.Tone;
import org.junit.jupiter.api.Test;

/** Whatever the picture, there is a network, or a sentence. */
class AnyPictureTest {

	private static final int PICTURES = 1000, LARGEST = 512;

	@Test
	void randomBinaryPicturesGiveANetworkOrASentence() {
		final Random random = new Random(20261130);
		int networks = 0, sentences = 0;
		for (int k = 0; k < PICTURES; k++) {
			final Pixels picture = picture(random);
			final TraceSettings settings = new TraceSettings(Method.values()[random.nextInt(3)], Tone.values()[random.nextInt(2)],
				random.nextInt(2)
				* 0.7, 0, 0, 0, FreeEnds.values()[random.nextInt(2)]);
			final boolean found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> isNetwork(picture, settings), "picture " + k);
			if (found) networks++;
			else sentences++;
		}
		assertTrue(networks > 50 && sentences > 50, networks + " networks, " + sentences + " sentences");
	}

	/** Skeletons do not use the prominence: what finds no line by one is not told to change it. */
	@Test
	void aSkeletonWithoutALineIsNotSentToTheProminence() {
		final float[] dot = new float[400];
		dot[210] = 255;
		final Pixels picture = new Pixels(20, 20, dot, BoundaryKind.FREE, 1, 1);
		final TraceSettings thinned = new TraceSettings(Method.SKELETON, Tone.BRIGHT, 0, 0, 0, 0, FreeEnds.KEEP);
		assertEquals("The picture shows no line between two points.", assertThrows(IllegalArgumentException.class,
			() -> Tracer.trace(picture, thinned, Monitor.SILENT)).getMessage());
	}

	private static boolean isNetwork(final Pixels picture, final TraceSettings settings) {
		try {
			final TracedLines found = Tracer.trace(picture, settings, Monitor.SILENT);
			final GeneratedNetwork made = new ImageNetwork(picture.boundary(), Rest.AS_DRAWN, Length.STRAIGHT, Law.BISTABLE, 0.1, 0.1, 1,
				Unit.SPACING,
				1).of(found, picture.sizeX(), picture.sizeY()).built();
			assertEquals(found.bondCount(), made.network().bondCount());
			if (settings.dangling() == FreeEnds.REMOVE) {
				final int[] degree = made.network().degrees();
				for (int i = 0; i < made.network().freeCount(); i++) assertTrue(degree[i] >= 2, "free end");
				for (final int bonds : degree) assertTrue(bonds >= 1, "a wall point without a bond");
			}
			return true;
		} catch (final IllegalArgumentException e) {
			assertTrue(e.getMessage().matches("(?s)[A-Zlbd].*\\.") && !e.getMessage().contains("null"), e.getMessage());
			return false;
		}
	}

	private static Pixels picture(final Random random) {
		final int w = size(random), h = size(random), kind = random.nextInt(4);
		final float[] value = new float[w * h];
		if (kind == 0) {
			final double density = random.nextDouble();
			for (int p = 0; p < value.length; p++) value[p] = random.nextDouble() < density ? 255 : 0;
		} else {
			for (int n = random.nextInt(60); n >= 0; n--) {
				final double x = w * random.nextDouble(), y = h * random.nextDouble(), angle = 2 * Math.PI * random.nextDouble(),
					wide = random
					.nextInt(kind == 3 ? 40 : 5) + 0.5, length = (w + h) * random.nextDouble();
				for (double s = 0; s < length; s += 0.5) {
					for (double t = 0; t < wide; t += 0.5) {
						final int px = (int) (x + s * Math.cos(angle) - t * Math.sin(angle)), py = (int) (y + s * Math.sin(angle)
							+ t * Math.cos(angle));
						if (kind == 1 && (px < 0 || py < 0 || px >= w || py >= h)) continue;
						value[Math.floorMod(py, h) * w + Math.floorMod(px, w)] = 255;
					}
				}
			}
		}
		return new Pixels(w, h, value, BoundaryKind.values()[random.nextInt(4)], 1, 0.5 + random.nextDouble());
	}

	private static int size(final Random random) {
		return (int) Math.exp(Math.log(LARGEST + 0.5) * random.nextDouble());
	}
}
