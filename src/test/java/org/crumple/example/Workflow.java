package org.crumple.example;

import java.io.File;
import java.util.Map;

import ij.measure.ResultsTable;

import org.crumple.command.GenerateNetwork;
import org.crumple.command.MeasureLocalExcitations;
import org.crumple.command.PlotBondStrains;
import org.crumple.command.PrepareNetwork;
import org.crumple.command.SaveNetwork;
import org.crumple.command.ShearNetwork;
import org.crumple.drive.ShearProtocol;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

/** A network prepared, measured, sheared and saved. */
final class Workflow {

	private Workflow() {}

	/** The effective stiffness of bond 0 before the shear, and the stress after it, both [E/l²]. */
	static double[] run(final CommandService commands, final File folder) throws Exception {
		final Object built = run(commands, GenerateNetwork.class, Map.of("nodes", 64, "seed", "1")).getOutput("generated");
		final Object prepared = run(commands, PrepareNetwork.class, Map.of("network", built)).getOutput("prepared");
		run(commands, PlotBondStrains.class, Map.of("network", prepared, "save", folder));
		final ResultsTable bonds = (ResultsTable) run(commands, MeasureLocalExcitations.class, Map.of("network", prepared, "plots", false))
			.getOutput("table");
		final ResultsTable steps = (ResultsTable) run(commands, ShearNetwork.class, Map.of("network", prepared, "amount", 0.05, "protocol",
			ShearProtocol.EVENT_DRIVEN)).getOutput("steps");
		run(commands, SaveNetwork.class, Map.of("network", prepared, "path", new File(folder, "prepared.nodes.csv")));
		return new double[] { bonds.getValue("effective_stiffness (E/l^2)", 0), steps.getValue("stress (E/l^2)", steps.size() - 1) };
	}

	private static Module run(final CommandService commands, final Class<? extends Command> command, final Map<String, Object> keys)
		throws Exception {
		final var module = commands.run(command, false, keys).get();
		if (module.isCanceled()) throw new IllegalArgumentException(module.getCancelReason());
		return module;
	}
}
