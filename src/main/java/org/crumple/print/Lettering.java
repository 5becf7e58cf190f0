package org.crumple.print;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes sure that text can be drawn. A minimal container has no fonts, and Java then throws errors when it draws the first letter. In that
 * case all fonts are replaced by one that comes with Crumple, DejaVu Sans, which has Latin, Greek and mathematical characters.
 */
public final class Lettering {

	static final String FONT = "DejaVuSans.ttf";
	/** System property with the font configuration that Java reads before it asks the system, and reads again after a failure. */
	private static final String DESCRIPTION = "sun.awt.fontconfig";
	private static final String NAME = "-crumple-DejaVu%sSans-medium-r-normal--*-%%d-*-*-p-*-iso10646-1";

	/** Depth to which the font folders are searched. */
	private static final int DEPTH = 4;

	private static boolean ensured;

	private Lettering() {}

	/**
	 * Tests whether text can be drawn, and installs Crumple's font for this process if the system has none.
	 *
	 * @throws IOException with a sentence that says what to install, if that fails
	 */
	public static synchronized void ensure() throws IOException {
		if (ensured) return;
		if (!canDraw()) {
			if (System.getProperty(DESCRIPTION) != null)
				throw new IOException("No text can be drawn: the fonts that " + DESCRIPTION + "=" + System.getProperty(DESCRIPTION)
					+ " describes cannot be used.");
			System.setProperty(DESCRIPTION, describe(unpack()).toString());
			if (!canDraw())
				throw new IOException("No text can be drawn: this system has no fonts. Install some (Debian: fonts-dejavu-core).");
		}
		ensured = true;
	}

	/**
	 * Whether this system has fonts, judged by its folders: this is immediate, whereas drawing a letter takes a fifth of a second. False if
	 * in doubt.
	 */
	public static boolean isSystemFurnished() {
		if (!System.getProperty("os.name").equals("Linux")) return true;
		if (System.getenv("FONTCONFIG_FILE") != null || System.getenv("FONTCONFIG_PATH") != null) return false;
		for (final String folder : new String[] { "/usr/share/fonts", "/usr/local/share/fonts", System.getProperty("user.home")
			+ "/.local/share/fonts", System.getProperty("user.home") + "/.fonts" }) {
			try (Stream<Path> files = Files.walk(Path.of(folder), DEPTH)) {
				if (files.anyMatch(f -> f.toString().matches(".*\\.(ttf|otf|ttc|pfb)"))) return true;
			} catch (final IOException | UncheckedIOException | InvalidPathException e) {
				// the folder does not exist or cannot be read
			}
		}
		return false;
	}

	private static boolean canDraw() {
		final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		try {
			return graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("m") > 0;
		} catch (final RuntimeException | InternalError | LinkageError e) {
			return false; // Java versions differ in how they report that there is no font
		} finally {
			graphics.dispose();
		}
	}

	/** Copies the font to a file, which Java needs, in the first folder that can be written. */
	private static Path unpack() throws IOException {
		for (final String place : places()) {
			try (InputStream font = Lettering.class.getResourceAsStream(FONT)) {
				final Path folder = Files.createTempDirectory(Path.of(place), "crumple-font-"), file = folder.resolve(FONT);
				Files.copy(font, file);
				folder.toFile().deleteOnExit();
				file.toFile().deleteOnExit();
				return file;
			} catch (final IOException | InvalidPathException e) {
				// try the next folder
			}
		}
		throw new IOException("No text can be drawn: this system has no fonts, and Crumple's own cannot be unpacked into "
			+ String.join(" or ", places()) +
			". Install fonts (Debian: fonts-dejavu-core), or set -Djava.io.tmpdir to a folder that can be written to.");
	}

	private static List<String> places() {
		final List<String> places = new ArrayList<>();
		for (final String property : new String[] { "java.io.tmpdir", "user.home", "user.dir" })
			if (System.getProperty(property) != null) places.add(System.getProperty(property));
		return places;
	}

	/** Writes a font configuration that maps every family and style to this font. */
	private static Path describe(final Path font) throws IOException {
		final StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
		for (final String family : new String[] { "dialog", "dialoginput", "sansserif", "serif", "monospaced" }) {
			for (final String style : new String[] { "plain", "bold", "italic", "bolditalic" }) {
				text.append(family).append('.').append(style).append(".latin-1=").append(String.format(NAME, " ")).append('\n');
			}
		}
		text.append("filename.").append(String.format(NAME, "_")).append('=').append(font.toString().replace("\\", "\\\\")).append('\n');
		final Path file = Files.writeString(font.resolveSibling("fontconfig.properties"), text, StandardCharsets.ISO_8859_1);
		file.toFile().deleteOnExit();
		return file;
	}
}
