package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.ShearResult;
import org.crumple.kernel.Digits;
import org.crumple.network.SpringNetwork;

/**
 * Texts that report the result of a shear.
 *
 * @param name of the network that the shear made
 * @param network that was sheared
 * @param spec parameters of the shear
 * @param result of the shear
 */
public record ShearReport(String name, SpringNetwork network, ShearSpec spec, ShearResult result) {

	/** Smallest dissipation of an event that counts as a drop [E]. */
	public double threshold() {
		return spec.settings().threshold() * network.energyScale();
	}

	private int steps() {
		return result.steps().size() - 1;
	}

	/** The network and the parameters of the shear, on one line. */
	public String caption() {
		return String.format(Locale.ROOT, "%s:  N = %d,  \u0394Z = %.3f,  %s,  %s,  box %s", name, network.freeCount(),
			network.excessCoordination(), lower(spec.kind()),
			lower(spec.protocol()), lower(spec.box()));
	}

	private static String lower(final Object choice) {
		return choice.toString().toLowerCase(Locale.ROOT);
	}

	/** The initial and final strain, the numbers of steps and events, and whether the shear ended in a limit cycle. */
	public List<String> sentences() {
		final List<String> sentences = new ArrayList<>();
		sentences.add(String.format(Locale.ROOT, "%s: strain %s to %s, %d steps, %d events.", name,
			Digits.seven(result.steps().get(0).strain()),
			Digits.seven(result.steps().get(steps()).strain()), steps(), result.instabilities().size()));
		if (result.period() > 0) {
			sentences.add("Limit cycle: after " + result.cycles() + " cycles " + name + " is in the state of " + result.period() + " cycle"
				+ (result.period() == 1 ? "" : "s") +
				" before (period " + result.period() + ").");
		} else if (spec.cycles() > 1 && result.isComplete()) {
			sentences.add("No limit cycle within " + spec.cycles() + " cycles.");
		}
		return sentences;
	}

	/**
	 * If the shear ended early, after how many steps and why, as a remark for the macro lines of the network; empty if it was completed.
	 */
	public static List<String> remarks(final ShearResult result) {
		return result.isComplete() ? List.of() : List.of("after " + (result.steps().size() - 1) + " steps: " + result.reason());
	}

	/** Message to the user if the shear ended early; null if it was completed. */
	public String early() {
		return result.isComplete() ? null : "Shear Network: " + result.reason() + " What was done until then is kept as " + name + ".";
	}
}
