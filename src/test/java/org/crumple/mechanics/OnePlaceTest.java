package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.network.Cell;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calculations that belong to one place in the mechanics are made there only. */
class OnePlaceTest {

	private static final String ROOT = "org.crumple.";
	private static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.crumple");
	/** Packages of the physics, without files and pictures. */
	private static final Set<String> KERNELS = Set.of("kernel", "network", "potential", "mechanics", "linalg", "relax", "excitation",
		"drive", "avalanche", "modes",
		"saddle", "generate", "explore");

	private static Stream<JavaClass> kernels() {
		return ALL.stream().filter(c -> KERNELS.contains(c.getPackageName().replace(ROOT, "")));
	}

	/** Classes among the kernels that call a method or constructor of another class. */
	private static Set<String> callers(final Class<?> owner, final String name) {
		return kernels().flatMap(c -> c.getAccessesFromSelf().stream()).filter(a -> a.getTargetOwner().isEquivalentTo(owner)
			&& a.getTarget().getName().equals(name))
			.map(JavaAccess::getOriginOwner).filter(c -> !c.isEquivalentTo(owner)).map(JavaClass::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@ValueSource(strings = { "imageX", "imageY" })
	void imagesEnterInTheGeometryOfBonds(final String axis) {
		// the connectivity of bonds is determined there
		assertEquals(Set.of("BondGeometry", "Pieces"), callers(SpringNetwork.class, axis));
	}

	@Test
	void pinsAreHeldByThePlansOfTheHessian() {
		assertEquals(Set.of("Hessian"), callers(SymbolicFactor.class, "<init>"));
	}

	@Test
	void blocksOfBondsAreMadeForTheHessianAlone() {
		assertEquals(Set.of(), callers(Hessian.class, "bondBlock"));
	}

	@Test
	void mixedDerivativesWithStrainComeFromOneLoop() {
		assertEquals(Set.of("AcousticTensor", "LinearResponse", "LoadedNetwork"), callers(AffineCoupling.class, "of"));
		assertEquals(Set.of("BorderedHessian"), callers(StrainBorder.class, "<init>"));
	}

	@Test
	void theAreaIsThatOfTheBoundary() {
		assertEquals(Set.of("Clamped", "Free", "Outline", "Periodic"), callers(Cell.class, "area"));
	}

	/**
	 * Kernels never test for the class of a potential, load or boundary, but call its methods. They use instanceof for exceptions and in
	 * equals only.
	 */
	@Test
	void noKernelAsksForAClass() {
		final Set<String> asked = kernels().flatMap(c -> c.getCodeUnits().stream()).flatMap(unit -> unit.getInstanceofChecks().stream())
			.filter(check -> !check.getRawType().isAssignableTo(Throwable.class) && !check.getRawType().equals(check.getOwner().getOwner()))
			.map(check -> check.getOwner().getFullName() + " asks for " + check.getRawType().getSimpleName())
			.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Set.of(), asked);
	}
}
