package org.crumple.paper;

import java.util.Map;

import org.crumple.analysis.PreparationSpec;
import org.crumple.analysis.SpecReader;
import org.crumple.ensemble.Model;
import org.crumple.ensemble.PlanKey;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.NumberTable;

/**
 * One network, of those that the figures are about, at its minimum.
 *
 * @param name how captions call it
 */
record Example(String name, SpringNetwork network, Configuration minimum) {

	/** Largest seed that a column of numbers holds exactly. */
	private static final double LARGEST_SEED = 1L << 53;
	private static final String SEED = "seed";

	/**
	 * Makes the network of a table of an ensemble again, from the parameters above the table and its seed. It is the same to the last bit.
	 *
	 * @throws IllegalArgumentException if the table does not tell them, or belongs to another version of the model
	 */
	static Example remade(final NumberTable table, final Monitor monitor) throws NoMinimumException {
		final Map<String, String> facts = table.facts();
		final double seed = table.has(SEED) && table.size() > 0 ? table.column(SEED)[0] : Double.NaN;
		if (!facts.containsKey("model") || !(Math.abs(seed) <= LARGEST_SEED)) {
			throw new IllegalArgumentException("it needs one network: name it with network, or give tables of an ensemble, whose "
				+ "networks are made again from their seeds");
		}
		if (!facts.get("model").equals(Integer.toString(Model.VERSION))) {
			throw new IllegalArgumentException("it needs a network, and those of " + table.name() + " cannot be made again: they belong to "
				+ "version " + facts.get("model") + " of the model, and this is version " + Model.VERSION);
		}
		final GeneratedNetwork built = SpecReader.read(NetworkRecipe.class, "", key -> key.equals(SEED) ? Long.toString((long) seed)
			: fact(facts, key)).generate(monitor);
		final Configuration minimum = SpecReader.read(PreparationSpec.class, "prepare.", key -> fact(facts, "prepare." + key))
			.run(built.network(), built.configuration(), ThreadTeam.ALONE, monitor).relaxation().configuration();
		return new Example("seed " + (long) seed, built.network(), minimum);
	}

	private static String fact(final Map<String, String> facts, final String key) {
		return facts.getOrDefault(key, PlanKey.of(key).standard());
	}
}
