package org.crumple.spark;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A stream as the file that Parquet wants. It is left open: whoever made it brings it to the disk. */
final class StreamFile extends PositionOutputStream implements OutputFile {

	private final OutputStream out;
	private long position;

	StreamFile(final OutputStream out) {
		this.out = out;
	}

	@Override
	public PositionOutputStream create(final long blockSize) {
		return this;
	}

	@Override
	public PositionOutputStream createOrOverwrite(final long blockSize) {
		return this;
	}

	@Override
	public boolean supportsBlockSize() {
		return false;
	}

	@Override
	public long defaultBlockSize() {
		return 0;
	}

	@Override
	public long getPos() {
		return position;
	}

	@Override
	public void write(final int b) throws IOException {
		out.write(b);
		position++;
	}

	@Override
	public void write(final byte[] bytes, final int from, final int length) throws IOException {
		out.write(bytes, from, length);
		position += length;
	}

	@Override
	public void flush() throws IOException {
		out.flush();
	}

	@Override
	public void close() throws IOException {
		out.flush();
	}
}
