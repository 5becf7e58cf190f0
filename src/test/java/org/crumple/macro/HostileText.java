package org.crumple.macro;

import java.util.List;
import java.util.Random;

/** Random text intended to be executed: it contains what ends a string, a value, a line or a remark in various languages. */
final class HostileText {

	private static final List<String> PIECES = List.of("\"", "'", "\\", "\\\\", "\\\"", "[", "]", "(", ")", ";", "=", " ", "\n", "\r",
		"\r\n", "\t", "\f", "\u000b", "\u0085", "\u2028",
		"\u2029", "\u202e", "\u2066", "\ufeff", "\u0000", "\u001b[2J", "\ud800", "`", "$(touch PWNED)", "${x}", "&", "|", "//", "/*", "*/",
		"#", "%n%s", "\"+exec(\"touch PWNED\")+\"",
		"\");exec(\"touch PWNED\");(\"", "exec(\"touch PWNED\");", "eval(\"js\",\"1\");", "] save=[/etc", " save=/etc ", "path=/dev/null",
		"nodes=64", "nodes=-0x1p3", "seed=1", "../../",
		"<html><img src=http://evil/x>", "=cmd|' /C calc'!A0", "a", "Z\u00e4", "\u7db2", "\ud83d\ude00", "run(\"", "\", \"", "\");",
		"Generate Network...", "Open Network...", "Save Network...", "format=Any",
		"path=[", "network=", "\\u000aexec(\\u0022x\\u0022)", "\\n", "\\0", "\\101", "1e9", "NaN");
	private static final List<String> LINES = List.of("run(\"Generate Network...\", \"nodes=64 seed=1\");",
		"run(\"Open Network...\", \"network=a path=[/data/b c.graphml]\");",
		"run(\"Prepare Network...\", \"path=[0 1 0] minimiser=FIRE\");", "run(\"Shear Network...\", \"amount=-0.1 kind=[Pure shear]\");",
		"// excess reached: 1.5 with 176 bonds.",
		"// after 3 steps: Stopped at strain 0.1: no minimum.", "exec(\"sh\", \"-c\", \"touch PWNED\");",
		"run(\"Save Network...\", \"path=/etc/passwd\");");

	private HostileText() {}

	/** One of our lines or a foreign one, with such pieces inserted or substituted. */
	static String line(final Random random) {
		final StringBuilder line = new StringBuilder(LINES.get(random.nextInt(LINES.size())));
		for (int times = random.nextInt(4); times > 0; times--) {
			final int at = random.nextInt(line.length() + 1), end = Math.min(line.length(), at + random.nextInt(3));
			line.replace(at, random.nextBoolean() ? at : end, piece(random));
		}
		return random.nextInt(20) == 0 ? name(random) : line.toString();
	}

	/** A sequence of a few such pieces. */
	static String name(final Random random) {
		final StringBuilder name = new StringBuilder();
		for (int times = 1 + random.nextInt(6); times > 0; times--) name.append(piece(random));
		return name.toString();
	}

	private static String piece(final Random random) {
		return PIECES.get(random.nextInt(PIECES.size()));
	}
}
