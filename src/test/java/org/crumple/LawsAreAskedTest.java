package org.crumple;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.junit.jupiter.api.Test;

/** A bond law is asked, not recognised: one more law is one more class, and nobody else learns its name. */
class LawsAreAskedTest {

	private static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.crumple");
	private static final DescribedPredicate<JavaClass> LAWS = DescribedPredicate.describe("are laws of bonds",
		c -> c.isAssignableTo(BondPotential.class) && !c.isEquivalentTo(BondPotential.class));

	/** Not by instanceof, a cast, a literal of the class or a constructor. */
	@Test
	void nobodyOutsideTheirPackageKnowsALaw() {
		final Set<String> laws = ALL.stream().filter(LAWS).map(JavaClass::getSimpleName).collect(Collectors.toSet());
		assertTrue(laws.containsAll(List.of("BistableQuartic", "Harmonic", "TiltedQuartic")), laws.toString());
		noClasses().that().resideOutsideOfPackage("org.crumple.potential..").should().dependOnClassesThat(LAWS).check(ALL);
	}

	@Test
	void noLawIsToldFromOthersByItsClass() {
		assertEquals(List.of(), ALL.stream().flatMap(c -> c.getCodeUnits().stream()).flatMap(unit -> unit.getInstanceofChecks().stream())
			.filter(check -> check.getRawType().isAssignableTo(BondPotential.class)).map(check -> check.getOwner().getFullName()).toList());
	}

	@Test
	void everyLawOfOursIsRegistered() {
		final Set<String> registered = LawKind.all().stream().map(LawKind::fingerprint).collect(Collectors.toSet());
		for (final JavaClass law : ALL.that(LAWS)) {
			assertTrue(registered.contains(law.getSimpleName()) || law.getSimpleName().equals("Rescaled"), law + " has no word in files");
		}
	}
}
