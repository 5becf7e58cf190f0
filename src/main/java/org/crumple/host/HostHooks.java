package org.crumple.host;

import ij.ImageJ;
import ij.macro.Interpreter;

import net.imagej.patcher.EssentialLegacyHooks;

import org.scijava.Context;

/** The hooks that ImageJ's classes call when there is no window. */
final class HostHooks extends EssentialLegacyHooks {

	private final Context context;
	private final ProgressLines progress;

	HostHooks(final Context context, final ProgressLines progress) {
		this.context = context;
		this.progress = progress;
	}

	@Override
	public boolean isLegacyMode() {
		return true;
	}

	@Override
	public Object getContext() {
		return context;
	}

	@Override
	public Object interceptRunPlugIn(final String className, final String arg) {
		return Context.class.getName().equals(className) ? context : null;
	}

	@Override
	public void initialized() {
		// nothing more to start
	}

	@Override
	public void error(final Throwable thrown) {
		if (!MacroErrors.isUnwinding(thrown)) MacroErrors.broke(null, thrown);
	}

	@Override
	public void showStatus(final String message) {
		// messages that ImageJ sets after a macro has failed are not progress
		if (Interpreter.getInstance() != null) progress.status(message);
	}

	@Override
	public void showProgress(final double fraction) {
		progress.fraction(fraction);
	}

	@Override
	public void showProgress(final int index, final int count) {
		if (count > 0) progress.fraction((Math.abs(index) + 1.0) / count);
	}

	@Override
	public String getAppName() {
		return "ImageJ";
	}

	@Override
	public String getAppVersion() {
		return ImageJ.VERSION;
	}
}
