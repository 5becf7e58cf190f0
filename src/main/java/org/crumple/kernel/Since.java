package org.crumple.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a parameter that earlier versions of the model did not have. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Since {

	/** The version that introduced the parameter. */
	int version();

	/** The parameter value, as a plan writes it, that reproduces earlier versions. */
	String before();

	/**
	 * Whether the parameter is left out of written texts where it has its default value, so that texts from earlier versions stay the same.
	 * False only for a parameter whose default changed results.
	 */
	boolean unsaid() default true;
}
