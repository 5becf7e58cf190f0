package org.crumple.host;

import ij.gui.GenericDialog;

import java.awt.Button;
import java.awt.event.ActionEvent;

import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** A dialog whose Help button runs the callback of the command's input {@code help}, if it has one. */
final class HelpfulDialog extends GenericDialog {

	private static final long serialVersionUID = 1;

	private final transient Module module;

	HelpfulDialog(final String title, final Module module) {
		super(title);
		this.module = module;
	}

	@Override
	public void actionPerformed(final ActionEvent event) {
		final ModuleItem<?> help = module.getInfo().getInput("help");
		final boolean asked = event.getSource() instanceof Button button && button.getLabel().strip().equals("Help");
		if (!asked || help == null || help.getType() != org.scijava.widget.Button.class) {
			super.actionPerformed(event);
			return;
		}
		try {
			help.callback(module);
		}
		catch (final MethodCallException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}
}
