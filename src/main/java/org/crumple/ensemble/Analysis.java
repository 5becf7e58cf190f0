package org.crumple.ensemble;

import java.util.List;

import org.crumple.analysis.BarriersSpec;
import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.ModesSpec;
import org.crumple.analysis.PreparationSpec;
import org.crumple.analysis.ShearSpec;
import org.crumple.kernel.Choices;

/** What is measured of every network. Preparation is always part of it: whatever follows needs a minimum. */
public enum Analysis {
	/** To the paper's initial state, as {@code Prepare Network...} does. */
	PREPARATION("preparation", "prepare", PreparationSpec.DEFAULT),
	/** Of every bond, as {@code Local Excitations...} does. */
	EXCITATIONS("excitations", "excitations", ExcitationsSpec.DEFAULT),
	/** As {@code Normal Modes...} does. */
	MODES("modes", "modes", ModesSpec.DEFAULT),
	/** Along the lowest modes, by both methods, as {@code Mode Barriers...} does. */
	BARRIERS("barriers", "barriers", BarriersSpec.DEFAULT),
	/** With its avalanches, as {@code Shear Network...} does, in fresh strain. */
	SHEAR("shear", "shear", FreshStrain.DEFAULT, ShearSpec.DEFAULT);

	private final String label;
	private final String prefix;
	private final List<Record> defaults;

	Analysis(final String label, final String prefix, final Record... defaults) {
		this.label = label;
		this.prefix = prefix;
		this.defaults = List.of(defaults);
	}

	/** The analysis of this name. @throws IllegalArgumentException naming those there are */
	static Analysis of(final String label) {
		return Choices.find("analyses", label, values());
	}

	/** What its keys begin with in a plan, before the dot. */
	String prefix() {
		return prefix;
	}

	/** Its parameters with their defaults, in the order of the keys. */
	List<Record> defaults() {
		return defaults;
	}

	@Override
	public String toString() {
		return label;
	}
}
