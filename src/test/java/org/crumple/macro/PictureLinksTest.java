package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ByteProcessor;

import org.crumple.command.GenerateNetwork;
import org.crumple.command.PlotBondStrains;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandService;

/**
 * Pictures and names mean one network each: while several commands are at work, when images are closed, for networks that differ in flips
 * alone, for long names.
 */
class PictureLinksTest extends MacroTest {

	@TempDir
	private Path folder;

	private CommandService commands() {
		return host.context().service(CommandService.class);
	}

	/** The network of a picture is read while other commands want it, too. */
	@Test
	void commandsThatOpenOnePictureAtOnceOpenItsNetworkOnce() throws Exception {
		run(SMALL);
		final ImagePlus picture = activeImage();
		for (int k = 0; k < 10; k++) {
			workbench.clear();
			final CyclicBarrier start = new CyclicBarrier(4);
			final List<Future<WorkbenchNetwork>> opened = new ArrayList<>();
			final ExecutorService executor = Executors.newFixedThreadPool(4);
			try {
				for (int t = 0; t < 4; t++) opened.add(executor.submit(() -> {
					start.await();
					return PictureNetworks.of(picture, workbench, commands());
				}));
				for (final Future<WorkbenchNetwork> one : opened) assertSame(opened.get(0).get(), one.get());
			} finally {
				executor.shutdownNow();
			}
			assertEquals(1, workbench.networks().size());
		}
	}

	/** One network, sheared twice to the same bits, by ways on which other bonds flipped: pictures of flips differ. */
	@Test
	void aPictureIsLinkedToTheFlipsToo() throws Exception {
		run(SMALL + "run('Relax Network...', '');");
		final WorkbenchNetwork plain = workbench.find(null);
		final int[] one = new int[plain.network().bondCount()], other = one.clone(), none = one.clone();
		one[3] = 2;
		other[4] = 1;
		final List<WorkbenchNetwork> all = new ArrayList<>();
		for (final int[] flips : Arrays.asList(null, one, other, none)) {
			all.add(workbench.add("same", plain.network(), plain.configuration(), plain.provenance(), "3", flips));
		}
		final List<ImagePlus> pictures = new ArrayList<>();
		for (final WorkbenchNetwork network : all) {
			pictures.add(new ImagePlus("picture", new ByteProcessor(1, 1)));
			workbench.link(pictures.get(pictures.size() - 1), network);
			workbench.carry(pictures.get(pictures.size() - 1), network);
		}
		for (int k = 0; k < all.size(); k++) {
			for (final WorkbenchNetwork network : workbench.networks()) if (network != all.get((k + 1) % 4)) workbench.remove(network);
			assertNull(workbench.shownIn(pictures.get(k)), "the same bits, other flips");
			final WorkbenchNetwork opened = PictureNetworks.of(pictures.get(k), workbench, commands());
			assertSame(opened, PictureNetworks.of(pictures.get(k), workbench, commands()), "opened once");
			assertEquals(all.get(k).properties().get("flips"), opened.properties().get("flips"));
			workbench.clear();
			for (final WorkbenchNetwork network : all) workbench.add("same", network.stored(), network.provenance());
		}
		pictures.get(1).setProp("crumple-flips", "none");
		assertThrows(IllegalArgumentException.class, () -> PictureNetworks.of(withoutNetworks(pictures.get(1)), workbench, commands()),
			"other flips than those it is linked to");
		pictures.get(1).setProp("crumple-flips", null);
		final WorkbenchNetwork older = PictureNetworks.of(withoutNetworks(pictures.get(1)), workbench, commands());
		assertEquals("3:2", older.properties().get("flips"), "a picture of an older version");
	}

	private ImagePlus withoutNetworks(final ImagePlus picture) {
		workbench.clear();
		return picture;
	}

	/** Threads of commands are used again, and had an active image: that of a command before. */
	@Test
	void anImageThatIsClosedIsNotActive() throws Exception {
		for (int k = 0; k < 3; k++) {
			clean();
			commands().run(GenerateNetwork.class, true, Map.of("nodes", 64, "seed", 3)).get();
			final ImagePlus shown = activeImage();
			assertEquals("network-64-3", shown.getTitle());
			workbench.add("newest", workbench.find("network-64-3").stored(), workbench.find("network-64-3").provenance().remark("again"));
			shown.close();
			// as a command does that closes images: the thread that waits for it does not notice
			WindowManager.setTempCurrentImage(k == 0 ? null : shown);
			commands().run(PlotBondStrains.class, true, Map.of()).get();
			assertEquals("strains-newest", activeImage().getTitle());
		}
	}

	@Test
	void aNameThatIsTooLongIsCutAndStillMeansOneNetwork() throws Exception {
		run(SMALL);
		final WorkbenchNetwork some = workbench.find(null);
		final String name = "n".repeat(300);
		final List<WorkbenchNetwork> all = new ArrayList<>();
		for (int k = 0; k < 12; k++) all.add(workbench.add(name, some.stored(), some.provenance()));
		for (final WorkbenchNetwork one : all) {
			assertTrue(one.toString().length() <= 255, one.toString());
			assertSame(one, workbench.find(one.toString()), "not the first of these names");
		}
		assertSame(all.get(0), workbench.find(name));
		final WorkbenchNetwork letters = workbench.add("n".repeat(254) + "\ud83d\ude00", some.stored(), some.provenance());
		assertSame(letters, workbench.find(letters.toString()));
		assertFalse(letters.toString().codePoints().anyMatch(c -> c >= 0xd800 && c < 0xe000), "no half letter");
		run("run('Bond Strains...', 'network=" + all.get(11) + " save=[" + inMacro(folder) + "]');");
	}
}
