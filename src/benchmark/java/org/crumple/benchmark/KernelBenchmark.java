package org.crumple.benchmark;

import java.util.concurrent.TimeUnit;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.EigenPairs;
import org.crumple.linalg.SelectedInverse;
import org.crumple.linalg.ShiftInvertLanczos;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels one by one under JMH, in wall time: {@code src/benchmark/run jmh [JMH options]}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KernelBenchmark {

	private static final double SHIFT = -1e-6;

	/** N. */
	@Param({ "1024", "4096" })
	public int nodes;

	private SymmetricBlockMatrix h;
	private SymmetricBlockMatrix inverse;
	private SignedCholesky factor;
	private SignedCholesky shifted;
	private SignedCholesky counting;
	private SelectedInverse selected;
	private double[] b;
	private double[] x;
	private double[][] translations;

	@Setup
	public void prepare() {
		final GeneratedNetwork built = Subject.generate(nodes);
		final Subject subject = new Subject(built.network(), new Relaxer(built.network(), RelaxationSettings.DEFAULT)
			.relax(built.configuration(), Monitor.SILENT).configuration());
		h = subject.hessian();
		inverse = new SymmetricBlockMatrix(nodes, h.from(), h.to());
		final SymbolicFactor pinned = subject.plan(0), free = subject.plan(-1);
		factor = new SignedCholesky(pinned);
		factor.factoriseDefinite(h);
		selected = new SelectedInverse(pinned);
		shifted = new SignedCholesky(free);
		shifted.factorise(h, SHIFT);
		counting = new SignedCholesky(free);
		b = new double[2 * nodes];
		x = new double[2 * nodes];
		translations = new double[2][2 * nodes];
		for (int i = 0; i < b.length; i++) {
			b[i] = i % 7 - 3;
			translations[i % 2][i] = 1;
		}
	}

	@Benchmark
	public boolean factorise() {
		return factor.factoriseDefinite(h);
	}

	@Benchmark
	public double[] solve() {
		factor.solve(b, x);
		return x;
	}

	@Benchmark
	public SymmetricBlockMatrix selectedInverse() {
		selected.compute(factor, inverse);
		return inverse;
	}

	@Benchmark
	public EigenPairs hundredModes() {
		return new ShiftInvertLanczos(2 * nodes, h::multiply, shifted, SHIFT, translations).lowest(100, 1e-10,
			bound -> counting.factorise(h, bound).negative(), Monitor.SILENT);
	}
}
