package org.crumple.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to damage a file. */
final class Mutations {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e[-+]\\d+)?");
	private static final String[] EXTREMES = { "0", "-0", "-1", "1", "2147483647", "-2147483648", "2147483648", "99999999999",
		"9223372036854775807", "1e308", "-1e308", "1e-308", "4.9e-324", "1e999", "1e-999", "1e9", "1e154", "1e-80", "NaN", "Infinity",
		"-Infinity", "", "x", "0x10", "1,5", "1.5", "\u0661", "1e99999999999999999999", "9".repeat(400), "-", ".", "e", "1 2" };

	private Mutations() {}

	static byte[] mutate(final byte[] bytes, final byte[][] others, final Random random) {
		switch (random.nextInt(9)) {
			case 0:
				return flip(bytes, random);
			case 1:
				return cut(bytes, random);
			case 2:
				return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
			case 3:
				return splice(bytes, bytes, random);
			case 4:
				return splice(bytes, others[random.nextInt(others.length)], random);
			case 5:
				return lines(bytes, random);
			default:
				return number(bytes, random);
		}
	}

	private static byte[] flip(final byte[] bytes, final Random random) {
		final byte[] mutant = bytes.clone();
		for (int k = 1 + random.nextInt(4); k > 0 && mutant.length > 0; k--) {
			final int at = random.nextInt(mutant.length);
			mutant[at] = (byte) (random.nextBoolean() ? mutant[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
		}
		return mutant;
	}

	private static byte[] cut(final byte[] bytes, final Random random) {
		final int start = random.nextInt(bytes.length + 1);
		final int end = Math.min(bytes.length, start + 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
		return join(Arrays.copyOf(bytes, start), Arrays.copyOfRange(bytes, end, bytes.length));
	}

	/** Inserts a piece of {@code source} somewhere into {@code bytes}. */
	private static byte[] splice(final byte[] bytes, final byte[] source, final Random random) {
		final int at = random.nextInt(bytes.length + 1);
		final int start = random.nextInt(source.length + 1);
		final int end = Math.min(source.length, start + random.nextInt(2000));
		return join(join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(source, start, end)), Arrays.copyOfRange(bytes, at, bytes.length));
	}

	private static byte[] join(final byte[] head, final byte[] tail) {
		final byte[] all = Arrays.copyOf(head, head.length + tail.length);
		System.arraycopy(tail, 0, all, head.length, tail.length);
		return all;
	}

	/** Swaps, duplicates or drops lines. */
	private static byte[] lines(final byte[] bytes, final Random random) {
		final List<String> line = new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
		final int a = random.nextInt(line.size()), b = random.nextInt(line.size());
		final int how = random.nextInt(3);
		if (how == 0) Collections.swap(line, a, b);
		else if (how == 1) line.add(a, line.get(b));
		else line.remove(a);
		return String.join(random.nextInt(4) == 0 ? "\r\n" : "\n", line).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Replaces a number by one at the limit of some range, or by no number. */
	private static byte[] number(final byte[] bytes, final Random random) {
		final String text = new String(bytes, StandardCharsets.ISO_8859_1);
		final Matcher found = NUMBER.matcher(text);
		if (!found.find(random.nextInt(text.length() + 1))) return bytes;
		final String extreme = new String(EXTREMES[random.nextInt(EXTREMES.length)].getBytes(StandardCharsets.UTF_8),
			StandardCharsets.ISO_8859_1);
		return (text.substring(0, found.start()) + extreme + text.substring(found.end())).getBytes(StandardCharsets.ISO_8859_1);
	}
}
