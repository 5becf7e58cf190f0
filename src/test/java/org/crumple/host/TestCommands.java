package org.crumple.host;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.gui.NewImage;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Small commands for the host to run. */
public final class TestCommands {

	private TestCommands() {}

	/** Prints its inputs. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Print...")
	public static class Print implements Command {

		@Parameter(persist = false)
		private int nodes = 7;
		@Parameter(persist = false)
		private double disorder = 0.5;
		@Parameter(persist = false, required = false)
		private String title = "none";
		@Parameter(persist = false)
		private boolean invert;

		@Override
		public void run() {
			IJ.log(nodes + "|" + disorder + "|" + title + "|" + invert + "|" + (Macro.getOptions() != null));
		}
	}

	/** Has one input of every kind that dialogs support. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Ask...",
		description = "Prints one input of every kind.")
	public static class Ask implements Command {

		/** Constants for a choice. */
		public enum Shape {
				SQUARE, TRIANGLE
		}

		@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
		private final String note = "Lengths are in l, energies in E.";
		@Parameter(persist = false, label = "Number of nodes", description = "More nodes take more time.", min = "16")
		private int nodes = 512;
		@Parameter(persist = false, label = "Tolerance (C/l)", description = "How exact a minimum is.")
		private double tolerance = 1e-10;
		@Parameter(persist = false, label = "Generator", choices = { "Jammed packing", "Delaunay" })
		private String generator = "Jammed packing";
		@Parameter(persist = false, label = "Shape")
		private Shape shape = Shape.TRIANGLE;
		@Parameter(persist = false, label = "Show a picture")
		private boolean picture = true;
		@Parameter(persist = false, label = "Folder to save in", style = "directory", required = false)
		private File save;
		@Parameter(persist = false, label = "Table", required = false)
		private File table;

		@Override
		public void run() {
			IJ.log(nodes + "|" + tolerance + "|" + generator + "|" + shape + "|" + picture + "|" + save + "|" + table);
		}
	}

	/** Has a file as its only input. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test File...")
	public static class OneFile implements Command {

		@Parameter(persist = false, required = false)
		private File path;

		@Override
		public void run() {
			IJ.log("path " + path);
		}
	}

	/** Makes an image, which the postprocessor below shows. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Image...")
	public static class Image implements Command {

		@Parameter(persist = false)
		private int size = 16;
		@Parameter(type = ItemIO.OUTPUT)
		private ImagePlus image;

		@Override
		public void run() {
			image = NewImage.createFloatImage("made-" + size, size, size, 1, NewImage.FILL_RAMP);
		}
	}

	/** Needs an image, and changes its title. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Rename...")
	public static class Rename implements Command {

		@Parameter(persist = false)
		private ImagePlus image;
		@Parameter(persist = false)
		private String title;

		@Override
		public void run() {
			image.setTitle(title);
		}
	}

	/** Fails in the requested way. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Fail...")
	public static class Fail extends ContextCommand {

		@Parameter(persist = false)
		private String how;

		@Override
		public void run() {
			switch (how) {
				case "error":
					IJ.error("nodes=3 is not allowed: it must be at least 16.");
					break;
				case "cancel":
					cancel("Cancelled with a reason.");
					break;
				case "silent":
					cancel(null);
					break;
				default:
					throw new IllegalStateException("an inner contradiction");
			}
		}
	}

	/** Reports progress for a while. */
	@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Host Test>Host Test Slow...")
	public static class Slow implements Command {

		@Parameter
		private StatusService status;
		@Parameter(persist = false)
		private int milliseconds = 100;

		@Override
		public void run() {
			for (int i = 0; i < 10; i++) {
				status.showStatus(i, 10, "Relaxing");
				IJ.wait(milliseconds / 10);
			}
		}
	}

	/** Shows the images of the commands above. */
	@Plugin(type = PostprocessorPlugin.class, priority = 1000)
	public static class ShowImages extends AbstractPostprocessorPlugin {

		@Override
		public void process(final Module module) {
			final Object image = module.getOutputs().get("image");
			if (!(module.getDelegateObject() instanceof Image) || image == null) return;
			((ImagePlus) image).show();
			module.resolveOutput("image");
		}
	}
}
