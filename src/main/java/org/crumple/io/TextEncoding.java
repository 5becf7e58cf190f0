package org.crumple.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Detects the encoding of a text from its bytes: that of its byte order mark; otherwise UTF-16 if every second byte is zero; otherwise
 * UTF-8 if the bytes are valid; otherwise windows-1252, the encoding of old Windows programs, which includes the characters of Latin-1.
 */
final class TextEncoding {

	private static final Charset WINDOWS = Charset.forName("windows-1252");
	private static final Charset UTF_32LE = Charset.forName("UTF-32LE"), UTF_32BE = Charset.forName("UTF-32BE");
	/** Number of bytes from which UTF-16 without a mark is detected; tables and network files begin with ASCII characters. */
	private static final int SAMPLE = 64;
	/** Most bytes of an incomplete UTF-8 character at the end of a truncated sample. */
	private static final int CUT = 3;

	private TextEncoding() {}

	/** @param head the first bytes of a file, or all of them */
	static Charset of(final byte[] head) {
		if (startsWith(head, 0xff, 0xfe, 0, 0)) return UTF_32LE;
		if (startsWith(head, 0, 0, 0xfe, 0xff)) return UTF_32BE;
		if (startsWith(head, 0xff, 0xfe) || isZeroEverySecond(head, 1)) return StandardCharsets.UTF_16LE;
		if (startsWith(head, 0xfe, 0xff) || isZeroEverySecond(head, 0)) return StandardCharsets.UTF_16BE;
		return isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS;
	}

	/** Whether the encoding was only guessed, so that the bytes may not be text: any bytes are valid in it. */
	static boolean isGuess(final Charset charset) {
		return charset.equals(WINDOWS);
	}

	/** Whether a text has characters that do not occur in text files. */
	static boolean isBinary(final CharSequence text) {
		return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\ufffd');
	}

	static boolean startsWith(final byte[] bytes, final int... start) {
		if (bytes.length < start.length) return false;
		for (int k = 0; k < start.length; k++) if ((bytes[k] & 0xff) != start[k]) return false;
		return true;
	}

	private static boolean isZeroEverySecond(final byte[] head, final int first) {
		final int length = Math.min(head.length, SAMPLE) / 2 * 2;
		for (int k = 0; k < length; k++) if ((head[k] == 0) != (k % 2 == first)) return false;
		return length > 0;
	}

	private static boolean isUtf8(final byte[] head) {
		final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		final ByteBuffer bytes = ByteBuffer.wrap(head);
		final CharBuffer sink = CharBuffer.allocate(1 << 13);
		CoderResult result = decoder.decode(bytes, sink, false);
		while (result.isOverflow()) {
			sink.clear();
			result = decoder.decode(bytes, sink, false);
		}
		return !result.isError() && bytes.remaining() <= CUT;
	}
}
