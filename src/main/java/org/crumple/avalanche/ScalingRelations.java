package org.crumple.avalanche;

import org.crumple.kernel.InvalidValue;

/**
 * The paper's Eq. 4: how avalanches depend on N if distances to instability are distributed as {@code P(Δ) ~ Δ^θ}, and the susceptibility
 * of bonds to shear is {@code |dℓ/dγ| ~ Δ^-γ}. The first of a number of bonds proportional to N becomes unstable after a strain Δε, and the
 * mean size of avalanches follows:
 * <pre>
 * Δε ~ N^-(1+γ)/(1+θ),   size ~ N^(θ-γ)/(1+θ).
 * </pre>
 * The two exponents differ by 1, because the size per strain and node does not depend on N. γ = 0 is the usual relation.
 *
 * @param theta θ, above −1
 * @param thetaError standard error of θ; 0 if θ is given rather than measured
 * @param gamma γ
 * @param gammaError standard error of γ
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Eq. 4</a>
 */
public record ScalingRelations(double theta, double thetaError, double gamma, double gammaError) {

	/** @throws IllegalArgumentException if a number is not finite, θ is not above −1, or an error is negative */
	public ScalingRelations {
		if (!(theta > -1) || Double.isInfinite(theta)) throw InvalidValue.value("theta", theta, "a finite number above -1");
		InvalidValue.requireNonNegative("thetaerror", thetaError);
		InvalidValue.requireFinite("gamma", gamma);
		InvalidValue.requireNonNegative("gammaerror", gammaError);
	}

	/** Given exponents, without errors. */
	public ScalingRelations(final double theta, final double gamma) {
		this(theta, 0, gamma, 0);
	}

	/** Exponent of N for the strain between events, −(1+γ)/(1+θ). */
	public double spacing() {
		return -(1 + gamma) / (1 + theta);
	}

	/** Exponent of N for the mean size, (θ−γ)/(1+θ). */
	public double size() {
		return (theta - gamma) / (1 + theta);
	}

	/** Standard error of both exponents of N, for independent θ and γ. */
	public double error() {
		return Math.hypot((1 + gamma) / (1 + theta) * thetaError, gammaError) / (1 + theta);
	}

	/** The θ that corresponds to an exponent of the strain between events, for the given γ. */
	public double thetaOfSpacing(final double exponent) {
		return -(1 + gamma) / exponent - 1;
	}

	/** The θ that corresponds to an exponent of the mean size, for the given γ. */
	public double thetaOfSize(final double exponent) {
		return (gamma + exponent) / (1 - exponent);
	}

	/** Standard error of {@link #thetaOfSpacing}, from the errors of the exponent and of γ. */
	public double errorOfSpacing(final double exponent, final double error) {
		return Math.hypot((1 + gamma) / exponent * error, gammaError) / Math.abs(exponent);
	}

	/** Standard error of {@link #thetaOfSize}, from the errors of the exponent and of γ. */
	public double errorOfSize(final double exponent, final double error) {
		return errorOfSpacing(exponent - 1, error);
	}
}
