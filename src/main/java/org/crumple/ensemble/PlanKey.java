package org.crumple.ensemble;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.generate.GeneratorKind;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.table.Column;
import org.crumple.table.DecimalText;

/**
 * A key of a plan that is a parameter of the physics, with the default that reproduces the paper. Keys, defaults and meanings are those of
 * the commands; the commands' names come first where more than one has the key. Their order here is that of a point's canonical text, so
 * that moving one changes every key of every store: see {@link Model#VERSION}.
 */
public enum PlanKey {
	NODES(null, "nodes", "512", Kind.WHOLE), EXCESS(null, "excess", "1.5", Kind.REAL),
	GENERATOR(null, "generator", GeneratorKind.JAMMED_PACKING, GeneratorKind.values()),
	DISORDER(null, "disorder", "0.1", Kind.REAL), ALPHA(null, "alpha", "0.1", Kind.REAL), STIFFNESS(null, "stiffness", "1", Kind.REAL),
	TILT(null, "tilt", "0", Kind.REAL) {

		@Override
		int since() {
			return 2;
		}

		@Override
		boolean isUnsaidAtDefault() {
			return true;
		}
	},
	AMPLITUDE(Analysis.PREPARATION, "prepare.amplitude", "0.1", Kind.REAL), INCREMENT(Analysis.PREPARATION, "prepare.increment", "0.001", Kind.REAL),
	PATH(Analysis.PREPARATION, "prepare.path", "0 1 0 -1 0", Kind.REALS), CYCLES(Analysis.PREPARATION, "prepare.cycles", "1", Kind.WHOLE),
	MINIMISER(Analysis.PREPARATION, "prepare.minimiser", Minimiser.FIRE, Minimiser.values()),
	BOX(Analysis.PREPARATION, "prepare.box", BoxRelaxation.FIXED, BoxRelaxation.values()),
	CRITERION(Analysis.EXCITATIONS, "excitations.criterion", BistabilityCriterion.EXACT, BistabilityCriterion.values()),
	MODE_COUNT(Analysis.MODES, "modes.count", "100", Kind.WHOLE), ALL_MODES(Analysis.MODES, "modes.all", Flag.FALSE, Flag.values()),
	PARTICIPATION(Analysis.MODES, "modes.participation", "0.1", Kind.REAL), BELOW(Analysis.MODES, "modes.below", "0", Kind.REAL),
	BARRIER_COUNT(Analysis.BARRIERS, "barriers.count", "20", Kind.WHOLE), CAP(Analysis.BARRIERS, "barriers.cap", "0", Kind.REAL),
	BARRIER_STEP(Analysis.BARRIERS, "barriers.step", "0", Kind.REAL),
	BARRIER_MINIMISER(Analysis.BARRIERS, "barriers.minimiser", Minimiser.FIRE, Minimiser.values()),
	/** Strain walked from event to event before what is recorded: after its preparation a network retraces known ground. */
	BEFORE(Analysis.SHEAR, "shear.before", "0.1", Kind.REAL), SHEAR_PATH(Analysis.SHEAR, "shear.path", "0.1", Kind.REALS),
	SHEAR_INCREMENT(Analysis.SHEAR, "shear.increment", "1e-4", Kind.REAL),
	PROTOCOL(Analysis.SHEAR, "shear.protocol", ShearProtocol.FIXED_STEP, ShearProtocol.values()),
	SHEAR_KIND(Analysis.SHEAR, "shear.kind", ShearKind.SIMPLE, ShearKind.values()), SHEAR_CYCLES(Analysis.SHEAR, "shear.cycles", "1", Kind.WHOLE),
	SHEAR_MINIMISER(Analysis.SHEAR, "shear.minimiser", Minimiser.FIRE, Minimiser.values()),
	SHEAR_BOX(Analysis.SHEAR, "shear.box", BoxRelaxation.FIXED, new BoxRelaxation[] { BoxRelaxation.FIXED, BoxRelaxation.ZERO_PRESSURE }),
	/** How it falls; version 1 did so with the minimiser. */
	SHEAR_DESCENT(Analysis.SHEAR, "shear.descent", WayDown.GRADIENT_FLOW, WayDown.values()) {

		@Override
		int since() {
			return 2;
		}
	};

	private enum Kind {
		WHOLE, REAL, REALS, LABEL
	}

	private enum Flag {
		FALSE, TRUE;

		@Override
		public String toString() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	private final Analysis analysis;
	private final String key;
	private final String standard;
	private final Kind kind;
	private final Object[] choices;

	PlanKey(final Analysis analysis, final String key, final String standard, final Kind kind) {
		this.analysis = analysis;
		this.key = key;
		this.standard = standard;
		this.kind = kind;
		choices = null;
	}

	<T> PlanKey(final Analysis analysis, final String key, final T standard, final T[] choices) {
		this.analysis = analysis;
		this.key = key;
		this.standard = standard.toString();
		kind = Kind.LABEL;
		this.choices = choices;
	}

	/** The analysis that it is part of; null: the network itself. */
	Analysis analysis() {
		return analysis;
	}

	/** Version of the model that it came with: points of earlier ones do not have it. */
	int since() {
		return 1;
	}

	/**
	 * Whether texts of points and plans, and what is written of them, leave it out where it has its default: a key that came without raising the version
	 * of the model is kept so, and rows from before it stay those of the same points.
	 */
	boolean isUnsaidAtDefault() {
		return false;
	}

	/** As a plan writes it. */
	public String key() {
		return key;
	}

	/** The default, as a plan writes it. */
	public String standard() {
		return standard;
	}

	/** What a macro calls it: the key without the analysis. */
	String bareKey() {
		return key.substring(key.indexOf('.') + 1);
	}

	/**
	 * The one spelling of a value, with real numbers in hexadecimal, which is exact.
	 *
	 * @throws IllegalArgumentException if the text is no value of this kind
	 */
	String canonical(final String text) {
		final String value = text.strip();
		switch (kind) {
			case WHOLE:
				try {
					return Integer.toString(NumberText.wholeInt(value));
				} catch (final NumberFormatException e) {
					throw InvalidValue.value(key, value, "a whole number");
				}
			case REAL:
				return hex(value);
			case REALS:
				return Arrays.stream(value.split("\\s+")).map(this::hex).collect(Collectors.joining(" "));
			default:
				for (final Object choice : choices) if (choice.toString().equalsIgnoreCase(value)) return choice.toString();
				throw InvalidValue.value(key, value, "one of " + Arrays.stream(choices).map(c -> "[" + c + "]").collect(Collectors.joining(", ")));
		}
	}

	/** What the column of it is in tables of several parameters. */
	Column.Type type() {
		return kind == Kind.WHOLE ? Column.Type.WHOLE : kind == Kind.REAL ? Column.Type.REAL : Column.Type.WORD;
	}

	/** Whether its values are real numbers, between which a comma needs a blank after it. */
	boolean isReal() {
		return kind == Kind.REAL || kind == Kind.REALS;
	}

	private String hex(final String number) {
		try {
			// minus zero would be another point with the same rows
			return Double.toHexString(InvalidValue.requireFinite(key, NumberText.real(number)) + 0.0);
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(key, number, kind == Kind.REALS ? "numbers with blanks between them" : "a number");
		}
	}

	/** A canonical value as people write it, which {@link #canonical} reads back. */
	String readable(final String canonical) {
		return switch (kind) {
			case REAL -> DecimalText.shortest(Double.parseDouble(canonical));
			case REALS -> Arrays.stream(canonical.split(" ")).map(w -> DecimalText.shortest(Double.parseDouble(w))).collect(Collectors.joining(" "));
			default -> canonical;
		};
	}
}
