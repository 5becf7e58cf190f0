package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.crumple.figure.FigureStyle;
import org.crumple.workbench.SessionStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of figures, of one command and for the session. */
class FigureStyleTest extends MacroTest {

	private static final String PREPARED = SMALL + "run('Relax Network...', '');\n";

	@TempDir
	private Path folder;

	@AfterEach
	void standard() {
		host.context().service(SessionStyle.class).set(FigureStyle.STANDARD);
	}

	private String bonds(final String keys) {
		return PREPARED + "run('Bond Strains...', 'save=[" + inMacro(folder) + "] " + keys + "');";
	}

	private TreeSet<String> endings() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("strains-")).map(f -> f.substring(f.indexOf('.')))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@ParameterizedTest
	@CsvSource({ " graphics=Both , .figure.csv .pdf .png .svg .tif", " graphics=Raster , .figure.csv .png .tif",
		" graphics=Vector , .figure.csv .pdf .svg .tif" })
	void filesAreThoseAskedFor(final String keys, final String endings) throws Exception {
		run(bonds(keys + " "));
		assertEquals(endings, String.join(" ", endings()));
	}

	@ParameterizedTest
	@CsvSource({ " span=Auto , 1016", " span=Single , 1016", " span=Double , 2102" })
	void widthsAreThoseOfColumns(final String keys, final int width) throws Exception {
		run(bonds(keys + " "));
		assertEquals(width, ImageIO.read(folder.resolve("strains-relaxed-64-3.png").toFile()).getWidth());
	}

	@ParameterizedTest
	@ValueSource(strings = { " legend=Auto ", " legend=[Top left]", " legend=[Top right]", " legend=[Bottom left]",
		" legend=[Bottom right]",
		" legend=Above ", " legend=None ", " xaxis=Auto ", " xaxis=Linear ", " xaxis=Log ", " yaxis=Auto ", " yaxis=Linear ", " yaxis=Log ",
		"xlimits=[-0.5 0.5]", "ylimits=[0 20]", "lettering=9", "captions=false" })
	void everyKeyIsTakenAndOnlyThoseThatDifferAreInTheLine(final String keys) throws Exception {
		run(bonds(keys));
		final String macro = Files.readString(folder.resolve("bond-strains-relaxed-64-3.ijm")), key = keys.strip();
		assertEquals(!key.endsWith("=Auto"), macro.contains(key), macro);
	}

	@Test
	void theSessionsStyleHoldsWhereALineSaysNothing() throws Exception {
		run("run('Figure Style...', 'span=Double graphics=Raster captions=false');" + bonds(""));
		assertEquals(".figure.csv .png .tif", String.join(" ", endings()));
		assertEquals(2102, ImageIO.read(folder.resolve("strains-relaxed-64-3.png").toFile()).getWidth());
		run(bonds(" span=Single").replace(PREPARED, ""));
		assertEquals(1016, ImageIO.read(folder.resolve("strains-relaxed-64-3.png").toFile()).getWidth());
	}

	/** What the session says belongs to what the figure is made of; what a line says wins, also if it says what is usual. */
	@Test
	void aLineGoesBeforeTheSessionAndTellsItsStyle() throws Exception {
		final String usual = "graphics=Both span=Auto lettering=8 legend=Auto captions=true";
		run(bonds(usual));
		final Path picture = folder.resolve("strains-relaxed-64-3.svg"), lines = folder.resolve("bond-strains-relaxed-64-3.ijm");
		final String before = Files.readString(picture);
		run("run('Figure Style...', 'graphics=Vector span=Double lettering=6 legend=Above captions=false');"
			+ bonds(usual).replace(PREPARED, ""));
		assertEquals(before, Files.readString(picture));
		assertFalse(Files.readString(lines).contains("span="));
		run(bonds("").replace(PREPARED, ""));
		final String macro = Files.readString(lines);
		for (final String key : new String[] { "graphics=Vector", "span=Double", "lettering=6", "legend=Above", "captions=false" }) {
			assertTrue(macro.lines().anyMatch(line -> line.contains("Bond Strains...") && line.contains(key)), key + ": " + macro);
		}
	}

	@ParameterizedTest
	@CsvSource({ "xlimits=[1 0], xlimits=[1 0] is", "xlimits=1, xlimits=[1] is", "ylimits=[0 x], ylimits=", "lettering=40, lettering=40.0",
		"'yaxis=Log ylimits=[0 1.5]', ylimits=[0 1.5] is", "xlimits=[5 6], xlimits=", "ylimits=[-9 -8], ylimits=",
		"span=Triple, span=Triple", "legend=Left, legend=Left" })
	void whatCannotBeDrawnIsRefused(final String keys, final String named) {
		final String message = failure(bonds(keys).replace("save=[" + inMacro(folder), "save=[" + inMacro(folder) + "/none/of/these"));
		assertFalse(Files.exists(folder.resolve("none")), "folders of no results");
		assertTrue(message.contains(named) && message.contains("is not allowed"), message);
		assertFalse(Files.exists(folder.resolve("strains-relaxed-64-3.png")));
	}
}
