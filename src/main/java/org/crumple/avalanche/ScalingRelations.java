package org.crumple.avalanche;

import org.crumple.kernel.InvalidValue;

/**
 * The paper's Eq. 4: how avalanches go with N if distances to instability are distributed as {@code P(Δ) ~ Δ^θ} and bonds answer to
 * shear as {@code |dℓ/dγ| ~ Δ^-γ}. The first of the order of N bonds becomes unstable after
 * <pre>
 * Δε ~ N^-(1+γ)/(1+θ),   and the mean size is   ~ N^(θ-γ)/(1+θ),
 * </pre>
 * so that the two exponents differ by 1: what is gained per strain and node does not depend on N. γ = 0 is the usual relation.
 *
 * @param theta θ, above −1
 * @param thetaError its standard error, 0 if θ is given rather than measured
 * @param gamma γ
 * @param gammaError its standard error
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

	/** Of exponents without errors. */
	public ScalingRelations(final double theta, final double gamma) {
		this(theta, 0, gamma, 0);
	}

	/** Exponent of N of the strain between events. */
	public double spacing() {
		return -(1 + gamma) / (1 + theta);
	}

	/** Exponent of N of the mean size. */
	public double size() {
		return (theta - gamma) / (1 + theta);
	}

	/** Standard error of both exponents of N, θ and γ taken as independent. */
	public double error() {
		return Math.hypot((1 + gamma) / (1 + theta) * thetaError, gammaError) / (1 + theta);
	}

	/** θ that this exponent of the strain between events asks for, at the γ given. */
	public double thetaOfSpacing(final double exponent) {
		return -(1 + gamma) / exponent - 1;
	}

	/** θ that this exponent of the mean size asks for, at the γ given. */
	public double thetaOfSize(final double exponent) {
		return (gamma + exponent) / (1 - exponent);
	}

	/** Standard error of {@link #thetaOfSpacing}, from those of the exponent and of γ. */
	public double errorOfSpacing(final double exponent, final double error) {
		return Math.hypot((1 + gamma) / exponent * error, gammaError) / Math.abs(exponent);
	}

	/** Standard error of {@link #thetaOfSize}, likewise. */
	public double errorOfSize(final double exponent, final double error) {
		return errorOfSpacing(exponent - 1, error);
	}
}
