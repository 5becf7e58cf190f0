package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.Font;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

/** Drawing text on a system without fonts. */
class LetteringTest {

	@Test
	void theFontThatCrumpleBringsIsThereAndHasGreek() throws Exception {
		try (InputStream font = Lettering.class.getResourceAsStream(Lettering.FONT)) {
			assertNotNull(font, Lettering.FONT);
			assertEquals(-1, Font.createFont(Font.TRUETYPE_FONT, font).canDisplayUpTo("\u03b4r\u2080 \u0394\u03b3 \u221a"));
		}
	}
}
