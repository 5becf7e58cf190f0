package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.plugin.AVI_Reader;

import org.crumple.print.Artwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Movies of shear: falls frame by frame, and files. */
class MovieTest extends MacroTest {

	private static final String SHEAR = SMALL + "run('Relax Network...', '');\n"
		+ "run('Shear Network...', 'amount=0.1 protocol=[Event driven] ";

	@TempDir
	private Path folder;

	private ImagePlus movie(final String keys) throws Exception {
		run(SHEAR + keys + "');");
		return WindowManager.getImage("movie-sheared-64-3");
	}

	@Test
	void fallsAreShownBetweenEqualLossesOfEnergyWithTheirFlips() throws Exception {
		final ImageStack plain = movie("movie=true").getStack();
		clean();
		final ImageStack stack = movie("movie=true frames=7").getStack();
		int moments = 0, in = 0, flips = 0;
		double last = Double.NaN;
		for (int k = 1; k <= stack.getSize(); k++) {
			final String label = stack.getSliceLabel(k);
			if (!label.contains(" U=")) {
				assertTrue(in == 0 || in == 7, "a fall has seven frames, and slice " + k + " comes after " + in);
				in = 0;
				continue;
			}
			final double energy = Double.parseDouble(label.replaceAll(".* U=(\\S+).*", "$1"));
			flips = Integer.parseInt(label.replaceAll(".* flips=", ""));
			if (in == 0) assertEquals(0, flips, label);
			else assertTrue(energy < last, label + " after " + last);
			last = energy;
			in++;
			moments++;
		}
		assertTrue(moments > 0 && moments % 7 == 0, moments + " moments");
		assertEquals(plain.getSize() + moments, stack.getSize());
		assertTrue(flips > 0, "bonds have flipped at the end of the last fall");
	}

	@Test
	void aMovieCarriesOneDrawingNotOneOfEveryFrame() throws Exception {
		final ImagePlus movie = movie("movie=true frames=5");
		assertTrue(movie.getProperty(Artwork.PROPERTY) instanceof Artwork artwork && artwork.figure() == null);
		assertNull(movie.getOverlay());
	}

	@ParameterizedTest
	@ValueSource(strings = { " export=None ", " export=AVI ", " export=[PNG sequence]", " export=Both " })
	void theMovieIsWrittenAsAskedFor(final String export) throws Exception {
		final ImagePlus movie = movie("movie=true save=[" + inMacro(folder) + "]" + export);
		final Path film = folder.resolve("movie-sheared-64-3.avi"), pictures = folder.resolve("movie-sheared-64-3");
		assertEquals(export.contains("AVI") || export.contains("Both"), Files.exists(film));
		assertEquals(export.contains("PNG") || export.contains("Both"), Files.exists(pictures));
		assertTrue(Files.exists(folder.resolve("movie-sheared-64-3.svg")));
		if (Files.exists(film)) {
			final ImageStack read = new AVI_Reader().makeStack(film.toString(), 1, 0, false, false, false);
			assertEquals(movie.getStackSize(), read.getSize());
			assertEquals(movie.getWidth(), read.getWidth());
		}
		if (!Files.exists(pictures)) return;
		try (Stream<Path> all = Files.list(pictures)) {
			assertEquals(movie.getStackSize(), all.count());
		}
		assertEquals(movie.getWidth(), ImageIO.read(pictures.resolve("0001.png").toFile()).getWidth());
	}

	@ParameterizedTest
	@ValueSource(strings = { "frames=1", "frames=501", "frames=-2", "export=MPEG" })
	void whatCannotBeFilmedIsRefused(final String key) {
		final String message = failure(SHEAR + "movie=true save=[" + inMacro(folder) + "] " + key + "');");
		assertTrue(message.contains(key), message);
		assertFalse(Files.exists(folder.resolve("movie-sheared-64-3.tif")));
	}
}
