package org.crumple.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

import ij.ImagePlus;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.EigenPairs;
import org.crumple.linalg.SelectedInverse;
import org.crumple.linalg.ShiftInvertLanczos;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.BoundaryKind;
import org.crumple.picture.BondColouring;
import org.crumple.picture.NetworkPicture;
import org.crumple.picture.PlainPicture;
import org.crumple.picture.TracedPicture;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.trace.Pixels;
import org.crumple.trace.TraceSettings;
import org.crumple.trace.TracedLines;
import org.crumple.trace.Tracer;

/** {@code Benchmarks PART FOLDER NODES [COUNT]}: one part of the benchmark at one size, one line of output per number. */
public final class Benchmarks {

	/** Shift for the lowest modes, the same as in eigsh.py. */
	private static final double SHIFT = -1e-6;

	private Benchmarks() {}

	public static void main(final String[] arguments) throws IOException {
		final Path folder = Path.of(arguments[1]);
		final int nodes = Integer.parseInt(arguments[2]);
		switch (arguments[0]) {
			case "prepare" -> prepare(folder, nodes);
			case "packing" -> Timing.of(() -> Subject.generate(nodes), 3).print("packing", nodes);
			case "quench" -> Quench.measure(folder, nodes, Integer.parseInt(arguments[3]));
			case "factor" -> factor(folder, nodes);
			case "modes" -> modes(folder, nodes, Integer.parseInt(arguments[3]));
			case "memory" -> memory(folder, nodes);
			case "job" -> job(nodes);
			case "picture" -> picture(nodes);
			default -> throw new IllegalArgumentException("There is no part " + arguments[0] + ".");
		}
	}

	/** Generates and relaxes once, and writes the files the other parts and programs work on. */
	private static void prepare(final Path folder, final int nodes) throws IOException {
		final GeneratedNetwork[] built = new GeneratedNetwork[1];
		final Timing packing = Timing.once(() -> built[0] = Subject.generate(nodes));
		packing.print("packing, first run", nodes);
		final Relaxation[] relaxed = new Relaxation[1];
		Timing.once(() -> relaxed[0] = relax(built[0])).print("quench, first run", nodes);
		final Subject subject = new Subject(built[0].network(), relaxed[0].configuration());
		subject.save(folder);
		Exchange.write(subject, 0, folder.resolve("pinned-" + nodes + ".bin"));
		Exchange.write(subject, -1, folder.resolve("free-" + nodes + ".bin"));
	}

	static Relaxation relax(final GeneratedNetwork built) {
		final Relaxation relaxation = new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT);
		if (!relaxation.isMinimum()) throw new IllegalStateException("Not relaxed: " + relaxation.reason());
		return relaxation;
	}

	/** Factorisation, solve and selected inverse. */
	private static void factor(final Path folder, final int nodes) throws IOException {
		final Subject subject = Subject.load(folder, nodes);
		final SymmetricBlockMatrix h = subject.hessian();
		Timing.of(() -> subject.plan(0), 3).print("order and plan", nodes);
		final SymbolicFactor plan = subject.plan(0);
		final SignedCholesky factor = new SignedCholesky(plan);
		final Timing factorise = Timing.of(() -> {
			if (!factor.factoriseDefinite(h)) throw new IllegalStateException("not positive definite");
		}, 7);
		factorise.print("factorise", nodes);
		final double[] b = new double[2 * nodes], x = new double[2 * nodes];
		for (int i = 0; i < b.length; i++) b[i] = i % 7 - 3;
		Timing.of(() -> factor.solve(b, x), 7).print("solve", nodes);
		final SelectedInverse selected = new SelectedInverse(plan);
		final SymmetricBlockMatrix inverse = new SymmetricBlockMatrix(nodes, h.from(), h.to());
		final double[] sum = new double[1];
		final Timing bonds = Timing.of(() -> {
			selected.compute(factor, inverse);
			sum[0] = subject.sumOverBonds(inverse);
		}, 7);
		bonds.print("all bonds", nodes);
		Timing.print("all bonds, in factorisations", nodes, bonds.median() / factorise.median(), "1");
		Timing.print("sum over bonds", nodes, sum[0], "1");
	}

	/** Lowest modes, everything included that the alternative does too: order, plan, factorisation, and the proof of completeness. */
	private static void modes(final Path folder, final int nodes, final int count) throws IOException {
		final Subject subject = Subject.load(folder, nodes);
		final SymmetricBlockMatrix h = subject.hessian();
		final double[][] translations = new double[2][2 * nodes];
		for (int i = 0; i < 2 * nodes; i++) translations[i % 2][i] = 1;
		final EigenPairs[] pairs = new EigenPairs[1];
		Timing.of(() -> {
			final SymbolicFactor plan = subject.plan(-1);
			final SignedCholesky factor = new SignedCholesky(plan), counting = new SignedCholesky(plan);
			factor.factorise(h, SHIFT);
			pairs[0] = new ShiftInvertLanczos(2 * nodes, h::multiply, factor, SHIFT, translations).lowest(count, 1e-10,
				bound -> counting.factorise(h, bound).negative(), Monitor.SILENT);
		}, 3).print(count + " modes", nodes);
		Timing.print("residual of " + count + " modes", nodes, pairs[0].worstResidual(), "1");
		Timing.print("last of " + count + " modes", nodes, pairs[0].values()[count - 1], "1");
		Timing.print("solves for " + count + " modes", nodes, pairs[0].solves(), "1");
	}

	/** Whether factor and selected inverse fit into the heap given, and how much of it was in use at most. */
	private static void memory(final Path folder, final int nodes) throws IOException {
		final Subject subject = Subject.load(folder, nodes);
		final SymmetricBlockMatrix h = subject.hessian(), inverse = new SymmetricBlockMatrix(nodes, h.from(), h.to());
		final SymbolicFactor plan = subject.plan(0);
		final SignedCholesky factor = new SignedCholesky(plan);
		factor.factoriseDefinite(h);
		new SelectedInverse(plan).compute(factor, inverse);
		Timing.print("heap in use at most", nodes, peakHeap(), "GiB");
		System.gc();
		final double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		Timing.print("heap kept by matrix, factor and inverse", nodes, used / 0x1p30, "GiB");
		if (!(subject.sumOverBonds(inverse) > 0) || !factor.factoriseDefinite(h)) throw new IllegalStateException("wrong result");
	}

	private static double peakHeap() {
		double bytes = 0;
		for (final MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
			if (pool.getType() == MemoryType.HEAP) bytes += pool.getPeakUsage().getUsed();
		}
		return bytes / 0x1p30;
	}

	/** Generates, relaxes, factorises, selected-inverts and draws, in wall time. */
	private static void job(final int nodes) {
		final long start = System.nanoTime();
		final GeneratedNetwork built = Subject.generate(nodes);
		final long generated = step("job: generate", nodes, start);
		final Subject subject = new Subject(built.network(), relax(built).configuration());
		final long relaxed = step("job: relax", nodes, generated);
		final SymmetricBlockMatrix h = subject.hessian(), inverse = new SymmetricBlockMatrix(nodes, h.from(), h.to());
		final SymbolicFactor plan = subject.plan(0);
		final SignedCholesky factor = new SignedCholesky(plan);
		if (!factor.factoriseDefinite(h)) throw new IllegalStateException("not positive definite");
		final long factorised = step("job: order and factorise", nodes, relaxed);
		new SelectedInverse(plan).compute(factor, inverse);
		final long inverted = step("job: selected inverse", nodes, factorised);
		final ImagePlus picture = NetworkPicture.draw("network", "N=" + nodes, subject.network, subject.configuration,
			BondColouring.STABILITY, 2048);
		step("job: draw", nodes, inverted);
		if (picture.getWidth() < 2048) throw new IllegalStateException("no picture");
		step("job: all", nodes, start);
		Timing.print("job: heap in use at most", nodes, peakHeap(), "GiB");
	}

	/** Traces a picture of 4096 by 4096 pixels. */
	private static void picture(final int nodes) {
		final GeneratedNetwork built = Subject.generate(nodes);
		final Pixels pixels = new TracedPicture(PlainPicture.draw("plain", built.network(), built.configuration(), 4096),
			TraceSettings.DEFAULT.lines(), BoundaryKind.PERIODIC).pixels();
		final TracedLines[] found = new TracedLines[1];
		Timing.repeat(() -> found[0] = Tracer.trace(pixels, TraceSettings.DEFAULT, Monitor.SILENT), 3).print("trace a picture", nodes);
		Timing.print("bonds found", nodes, found[0].bondCount(), "1");
		Timing.print("bonds drawn", nodes, built.network().bondCount(), "1");
		Timing.print("trace: heap in use at most", nodes, peakHeap(), "GiB");
	}

	private static long step(final String what, final int nodes, final long since) {
		final long now = System.nanoTime();
		Timing.print(what, nodes, 1e-9 * (now - since), "s wall");
		return now;
	}
}
