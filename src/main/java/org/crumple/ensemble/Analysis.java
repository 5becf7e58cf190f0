package org.crumple.ensemble;

import java.util.List;

import org.crumple.ageing.AgeingSettings;
import org.crumple.analysis.AgedStates;
import org.crumple.analysis.BarriersSpec;
import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.LoadSpec;
import org.crumple.analysis.ModesSpec;
import org.crumple.analysis.PinchSpec;
import org.crumple.analysis.PreparationSpec;
import org.crumple.analysis.ShearSpec;
import org.crumple.analysis.TeachingSpec;
import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.kernel.Choices;

/** The analyses of a network in an ensemble. Preparation is always included, because all others start from a minimum. */
public enum Analysis {
	/** The paper's initial state, as made by {@code Prepare Network...}. */
	PREPARATION("preparation", "prepare", PreparationSpec.DEFAULT),
	/** The local excitation of every bond, as measured by {@code Local Excitations...}. */
	EXCITATIONS("excitations", "excitations", ExcitationsSpec.DEFAULT),
	/** The normal modes, as measured by {@code Normal Modes...}. */
	MODES("modes", "modes", ModesSpec.DEFAULT),
	/** The barriers along the lowest modes, by both methods of {@code Mode Barriers...}. */
	BARRIERS("barriers", "barriers", BarriersSpec.DEFAULT),
	/** Shear with its avalanches, as {@code Shear Network...} does it, in strain that the preparation has not reached. */
	SHEAR("shear", "shear", FreshStrain.DEFAULT, ShearSpec.DEFAULT),
	/** Bonds pinched until the network fails, as by {@code Pinch Bonds...}. */
	PINCH("pinch", "pinch", PinchSpec.DEFAULT),
	/** Stress raised and lowered, as by {@code Apply Load...}. */
	LOAD("load", "load", LoadSpec.DEFAULT),
	/** Branches of minima in a window of strain, and what follows from the falls between them, as by {@code Transition Graph...}. */
	GRAPH("graph", "graph", TransitionGraphSpec.DEFAULT),
	/** Amplitudes of strain taught and read, as by {@code Teach and Read...}. */
	TEACH("teach", "teach", TeachingSpec.DEFAULT),
	/** Escapes over the saddles beside its minima, as by {@code Age Network...}; the seed of the escapes is that of the network. */
	AGEING("ageing", "ageing", AgedStates.DEFAULT, AgeingSettings.DEFAULT);

	private final String label;
	private final String prefix;
	private final List<Record> defaults;

	Analysis(final String label, final String prefix, final Record... defaults) {
		this.label = label;
		this.prefix = prefix;
		this.defaults = List.of(defaults);
	}

	/**
	 * The analysis with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	static Analysis of(final String label) {
		return Choices.find("analyses", label, values());
	}

	/** The prefix of its keys in a plan, without the dot. */
	String prefix() {
		return prefix;
	}

	/** Records of its parameters with their defaults, in the order of the keys. */
	List<Record> defaults() {
		return defaults;
	}

	@Override
	public String toString() {
		return label;
	}
}
