package org.crumple.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a parameter that earlier versions of the model did not have. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Since {

	/** The version it came with. */
	int version();

	/** The value that stands for what was done before, as a plan would write it. */
	String before();

	/**
	 * Whether texts leave it out where it has its default, so that whatever came before it stays what it was. Only a parameter whose default changed rows is
	 * written always.
	 */
	boolean unsaid() default true;
}
