package org.crumple.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.plugin.Feature;
import org.pitest.plugin.FeatureParameter;

/**
 * Which mutants are tried: all but the equivalent ones, or a sample of these that is drawn by a hash of each mutant's place and
 * the seed, so that it is the same on every machine and changes only where the code does.
 */
public final class ChosenMutants implements MutationInterceptorFactory {

	static final Path EQUIVALENTS = Path.of("src/mutation/resources/equivalents.txt");
	private static final FeatureParameter SHARE = FeatureParameter.named("per_thousand");
	private static final int SEED = 1;

	/** The list, and the equivalent mutants met so far; of the driver's process, which is this one too. */
	static final Equivalents LIST = readList();
	static final Set<String> LEFT_OUT = new HashSet<>();

	private static Equivalents readList() {
		try {
			return Equivalents.read(EQUIVALENTS);
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public MutationInterceptor createInterceptor(final InterceptorParameters parameters) {
		return new Filter(parameters.getInteger(SHARE).orElse(1000));
	}

	@Override
	public Feature provides() {
		return Feature.named("chosen").withOnByDefault(true).withDescription(description()).withParameter(SHARE);
	}

	@Override
	public String description() {
		return "All mutants but the equivalent ones, or a seeded sample of them";
	}

	/** A number in [0, 1000) for each mutant. */
	static int draw(final MutationDetails mutant) {
		try {
			final byte[] hash = MessageDigest.getInstance("SHA-256").digest((SEED + " " + mutant.getId()).getBytes(StandardCharsets.UTF_8));
			return (int) Long.remainderUnsigned(java.nio.ByteBuffer.wrap(hash).getLong(), 1000);
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private record Filter(int perThousand) implements MutationInterceptor {

		@Override
		public InterceptorType type() {
			return InterceptorType.FILTER;
		}

		@Override
		public void begin(final ClassTree tree) {}

		@Override
		public Collection<MutationDetails> intercept(final Collection<MutationDetails> mutants, final Mutater mutater) {
			final List<MutationDetails> sorted = new ArrayList<>(mutants), chosen = new ArrayList<>();
			sorted.sort((a, b) -> a.getId().compareTo(b.getId()));
			final Map<String, Integer> numbers = new HashMap<>();
			for (final MutationDetails mutant : sorted) {
				final int number = numbers.merge(mutant.getLineNumber() + " " + mutant.getMutator(), 1, Integer::sum);
				final boolean equivalent = LIST.lists(mutant, number);
				if (draw(mutant) >= perThousand) continue;
				if (equivalent) LEFT_OUT.add(mutant.getId().toString());
				else chosen.add(mutant);
			}
			return chosen;
		}

		@Override
		public void end() {}
	}
}
