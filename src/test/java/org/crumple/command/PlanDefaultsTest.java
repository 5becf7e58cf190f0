package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.crumple.command.ageing.AgeNetwork;
import org.crumple.command.load.ApplyLoad;
import org.crumple.command.memory.BuildTransitionGraph;
import org.crumple.command.memory.TeachAndRead;
import org.crumple.command.pinch.PinchBonds;
import org.crumple.ensemble.PlanKey;
import org.crumple.host.EmbeddedHost;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** A plan's keys are those of the commands, with the same defaults and choices: an ensemble repeats what the commands do. */
class PlanDefaultsTest {

	/** The command whose keys stand behind a prefix of a plan. */
	private static final Map<String, Class<? extends Command>> COMMANDS = Map.ofEntries(
		Map.entry("", GenerateNetwork.class), Map.entry("prepare", PrepareNetwork.class),
		Map.entry("excitations", MeasureLocalExcitations.class), Map.entry("modes", ComputeNormalModes.class),
		Map.entry("barriers", FindModeBarriers.class), Map.entry("shear", ShearNetwork.class), Map.entry("pinch", PinchBonds.class),
		Map.entry("load", ApplyLoad.class), Map.entry("graph", BuildTransitionGraph.class), Map.entry("teach", TeachAndRead.class),
		Map.entry("ageing", AgeNetwork.class));

	@Test
	void everySettingHasTheDefaultOfItsCommand() throws Exception {
		final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);
		final List<String> alone = new ArrayList<>();
		for (final PlanKey setting : PlanKey.values()) {
			final int dot = setting.key().indexOf('.');
			final String prefix = setting.key().substring(0, Math.max(0, dot)), key = setting.key().substring(dot + 1);
			final CommandInfo command = commands.getCommand(COMMANDS.get(prefix));
			if (command.getInput(key) == null) {
				alone.add(setting.key());
				continue;
			}
			final Object theirs = command.createModule().getInput(key);
			assertNotNull(theirs, setting.key());
			if (theirs instanceof Number number) assertEquals(number.doubleValue(), Double.parseDouble(setting.standard()), setting.key());
			// one path, which the command writes as the amount of its single stretch
			else if (setting == PlanKey.of("shear.path") || setting == PlanKey.of("load.path"))
				assertEquals(command.createModule().getInput("amount"), Double.parseDouble(setting.standard()));
			else assertEquals(theirs.toString(), setting.standard(), setting.key());
		}
		assertEquals(List.of("shear.before", "ageing.ages"), alone, "fresh strain and ages are what ensembles add");
	}

	/** Keys of plans that are no parameters of an analysis stand before the others. */
	@Test
	void everyKeyIsOnThePageOfEnsembles() throws Exception {
		final Path page = Path.of("docs", "ensembles.md");
		final List<KeyTable.Key> keys = new ArrayList<>(List.of(new KeyTable.Key("analyses", "`excitations, modes, shear`", ""),
			new KeyTable.Key("networks", "100", ""),
			new KeyTable.Key("seed", "1", ""), new KeyTable.Key("seeds", "", ""), new KeyTable.Key("networks.N", "", ""),
			new KeyTable.Key("seeds.N", "", "")));
		for (final PlanKey key : PlanKey.values()) keys.add(new KeyTable.Key(key.key(), KeyTable.shown(key.standard()), ""));
		CommandPagesTest.check(page, new KeyTable(Files.readString(page)).written(keys));
	}
}
