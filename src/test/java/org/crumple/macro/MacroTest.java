package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import ij.ImagePlus;
import ij.WindowManager;

import org.crumple.figure.FigureStyle;
import org.crumple.host.EmbeddedHost;
import org.crumple.host.MacroFailure;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.SessionStyle;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.BeforeEach;

/** Provides a clean workbench before each test, and helpers to query it. */
abstract class MacroTest {

	/** A network small enough to take milliseconds. */
	static final String SMALL = "run('Generate Network...', 'nodes=64 seed=3');\n";

	protected final EmbeddedHost host = EmbeddedHost.start(true);
	protected final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);

	@BeforeEach
	void clean() {
		host.reset();
		workbench.clear();
		host.context().service(SessionStyle.class).set(FigureStyle.STANDARD); // lines of pages set another for the session
	}

	/** Runs a macro and returns its return value. */
	protected String run(final String code) throws MacroFailure {
		return host.runMacro(code, "");
	}

	/** Runs a macro and returns what it writes to the log, which has no window here. */
	protected String said(final String code) throws MacroFailure {
		final PrintStream before = System.out;
		final ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
		try {
			run(code);
		} finally {
			System.setOut(before);
		}
		return log.toString(StandardCharsets.UTF_8);
	}

	/** The message with which a macro fails. */
	protected String failure(final String code) {
		return assertThrows(MacroFailure.class, () -> run(code)).getMessage();
	}

	protected WorkbenchNetwork network(final String name) {
		return workbench.find(name);
	}

	protected ImagePlus activeImage() {
		return WindowManager.getCurrentImage();
	}

	/** A path as a macro writes it. */
	protected static String inMacro(final Object path) {
		return path.toString().replace('\\', '/');
	}
}
